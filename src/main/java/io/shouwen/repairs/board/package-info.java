/**
 * The dispatch board 派工台: orders that nobody has, by urgency and clock, beside the people who repair, with their trades,
 * their load and whether they are on duty; handed out by keys, by drag or by a tap. Serves clause 4.1.2.2.
 */
@NullMarked
package io.shouwen.repairs.board;

import org.jspecify.annotations.NullMarked;
