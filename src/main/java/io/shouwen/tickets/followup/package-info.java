/** After the closing: the resident is asked back, and says how it was. Clauses 2.1.3 and 2.1.6. */
@NullMarked
package io.shouwen.tickets.followup;

import org.jspecify.annotations.NullMarked;
