/**
 * Calls, computed from telephone events or entered manually: recognised, taken, recorded, and called back if missed.
 * Serves clauses 2.1.1, 2.1.4, 3.1.1, 3.1.2, 3.1.5 and 4.1.1.2.
 */
@NullMarked
package io.shouwen.desk.call;

import org.jspecify.annotations.NullMarked;
