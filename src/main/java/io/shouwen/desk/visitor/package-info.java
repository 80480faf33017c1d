/**
 * Visitors (来访): who waits, who is received, how each visit ends: settled on the spot, as a ticket, or with a promised
 * answer that has a deadline; known leaders by name and title. Clauses 2.1.4, 3.2.1 to 3.2.3, 3.3.1 and 3.3.2.
 */
@NullMarked
package io.shouwen.desk.visitor;

import org.jspecify.annotations.NullMarked;
