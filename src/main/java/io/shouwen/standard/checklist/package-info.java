/**
 * Checklists: what is looked at and what is asked of it, a project's own. Patrols and conduct inspections answer them.
 * Serves clause 4.2.2.
 */
@NamedInterface("checklist")
@NullMarked
package io.shouwen.standard.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
