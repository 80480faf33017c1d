/** More time for a ticket: asked for with a reason, granted or refused by another, both before the time is up. Clauses 4.1.2.3 and 4.3.2. */
@NullMarked
package io.shouwen.tickets.extension;

import org.jspecify.annotations.NullMarked;
