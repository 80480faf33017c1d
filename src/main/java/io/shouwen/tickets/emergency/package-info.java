/**
 * Emergencies (burst pipe, gas, trapped in a lift): declared at intake by the fault guide, by a resident or by hand; with
 * a short clock, an alarm until somebody takes it, and first place in lists. Clauses 4.1.1.2 and 4.2.3.
 */
@NamedInterface("emergency")
@NullMarked
package io.shouwen.tickets.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
