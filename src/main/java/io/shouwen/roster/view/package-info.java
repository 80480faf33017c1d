/** What the roster's templates take. */
@NullMarked
package io.shouwen.roster.view;

import org.jspecify.annotations.NullMarked;
