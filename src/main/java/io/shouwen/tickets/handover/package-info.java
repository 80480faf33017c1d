/**
 * Hand-overs of tickets: offered to a colleague or department, answered, withdrawn, taken over, or moved with a
 * district. Clauses 4.1.1.2 and 4.2.6.
 */
@NamedInterface("handover")
@NullMarked
package io.shouwen.tickets.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
