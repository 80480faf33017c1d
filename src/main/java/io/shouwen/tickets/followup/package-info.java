/** After closing: follow-ups and the resident's satisfaction. Clauses 2.1.3 and 2.1.6. */
@NullMarked
package io.shouwen.tickets.followup;

import org.jspecify.annotations.NullMarked;
