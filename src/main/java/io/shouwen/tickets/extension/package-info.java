/**
 * Extensions: requested with a reason, granted or refused by somebody else, both before the deadline. Clauses 4.1.2.3
 * and 4.3.2.
 */
@NullMarked
package io.shouwen.tickets.extension;

import org.jspecify.annotations.NullMarked;
