/** View records of platform's templates. */
@NullMarked
package io.shouwen.platform.web.view;

import org.jspecify.annotations.NullMarked;
