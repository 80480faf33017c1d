/** View records of the compliance view's templates. */
@NullMarked
package io.shouwen.standard.view;

import org.jspecify.annotations.NullMarked;
