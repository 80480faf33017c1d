/**
 * A project's checklists: what is inspected and which questions are asked. Patrols and conduct inspections store the
 * answers. Serves clause 4.2.2.
 */
@NamedInterface("checklist")
@NullMarked
package io.shouwen.standard.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
