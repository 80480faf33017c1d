/** The walking: what phones send, kept once and judged, and the register of it. Serves clauses 4.2.1, 4.2.2 and 2.3.6. */
@NullMarked
package io.shouwen.patrol.round;

import org.jspecify.annotations.NullMarked;
