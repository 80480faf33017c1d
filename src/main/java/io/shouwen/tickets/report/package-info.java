/**
 * What residents report from the lobby's card without signing in. Above the limits a report is not refused but held until
 * somebody at the desk confirms it; till then it is no ticket and alarms nobody. Above {@code tickets}, below every other
 * room. Clauses 4.1.1.2 and 4.1.2.1.
 */
@NullMarked
package io.shouwen.tickets.report;

import org.jspecify.annotations.NullMarked;
