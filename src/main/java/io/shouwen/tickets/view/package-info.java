/** What the room's templates take. */
@NullMarked
package io.shouwen.tickets.view;

import org.jspecify.annotations.NullMarked;
