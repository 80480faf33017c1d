/** Escalation of tickets to supervisor and property manager. Clauses 4.1.2.3 and 4.2.3. */
@NamedInterface("escalation")
@NullMarked
package io.shouwen.tickets.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
