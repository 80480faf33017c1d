/** Opening a ticket by form, and changing its texts. Clauses 2.3.4 and 4.2.3. */
@NullMarked
package io.shouwen.tickets.intake;

import org.jspecify.annotations.NullMarked;
