/**
 * Posts with the hours they must be covered, and the month's roster of who is to cover them. Serves clause 2.1.1.
 */
@NamedInterface("roster")
@NullMarked
package io.shouwen.people.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
