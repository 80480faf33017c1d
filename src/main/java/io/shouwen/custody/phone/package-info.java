/**
 * Custody on the phones of butlers: what waits for the houses they serve, and what they did at the door without a signal.
 * On receipt the rules of the other parts are asked again; this part has none of its own but whose houses it may be.
 * Serves clauses 3.4.5 and 4.1.2.8.
 */
@NullMarked
package io.shouwen.custody.phone;

import org.jspecify.annotations.NullMarked;
