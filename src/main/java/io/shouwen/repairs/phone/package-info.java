/**
 * The repairer's phone: own orders and those nobody has, with what is needed at the door, and every step of the work
 * without a signal. On receipt the rules of the repair are asked again. Serves clauses 2.1.6 and 4.1.2.2.
 */
@NullMarked
package io.shouwen.repairs.phone;

import org.jspecify.annotations.NullMarked;
