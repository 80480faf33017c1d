/** Comments for colleagues on a ticket, with files. */
@NullMarked
package io.shouwen.tickets.comment;

import org.jspecify.annotations.NullMarked;
