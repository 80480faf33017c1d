/** What the roster's templates take. */
@NullMarked
package io.shouwen.roster.pattern.view;

import org.jspecify.annotations.NullMarked;
