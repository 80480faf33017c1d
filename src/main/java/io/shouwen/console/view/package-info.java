/** View records of the console's templates. */
@NullMarked
package io.shouwen.console.view;

import org.jspecify.annotations.NullMarked;
