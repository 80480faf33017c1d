/** A ticket taken in by its form, and its texts changed later. Clauses 2.3.4 and 4.2.3. */
@NullMarked
package io.shouwen.tickets.intake;

import org.jspecify.annotations.NullMarked;
