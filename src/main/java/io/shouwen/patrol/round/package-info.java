/**
 * Walks: records of phones stored once, the verdict on each walk, and the list of rounds. Serves clauses 4.2.1, 4.2.2
 * and 2.3.6.
 */
@NullMarked
package io.shouwen.patrol.round;

import org.jspecify.annotations.NullMarked;
