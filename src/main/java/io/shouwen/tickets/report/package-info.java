/**
 * Residents' reports from a lobby's card, without sign-in. A report above the rate limits is held until the desk
 * confirms it; until then it is no ticket and raises no alarm. Clauses 4.1.1.2 and 4.1.2.1.
 */
@NullMarked
package io.shouwen.tickets.report;

import org.jspecify.annotations.NullMarked;
