/** What the roster's templates take. */
@NullMarked
package io.shouwen.people.roster.view;

import org.jspecify.annotations.NullMarked;
