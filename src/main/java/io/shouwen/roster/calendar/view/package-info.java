/** What the roster's templates take. */
@NullMarked
package io.shouwen.roster.calendar.view;

import org.jspecify.annotations.NullMarked;
