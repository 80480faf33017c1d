/**
 * Findings: decided, dispatched, handled, verified on the spot and signed. Serves clauses 4.1.2.4 and 4.3.1 to 4.3.4.
 */
@NullMarked
package io.shouwen.patrol.finding;

import org.jspecify.annotations.NullMarked;
