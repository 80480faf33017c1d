/** View records of the roster's templates. */
@NullMarked
package io.shouwen.roster.plan.view;

import org.jspecify.annotations.NullMarked;
