/** View records of the register's templates. */
@NullMarked
package io.shouwen.estate.register.view;

import org.jspecify.annotations.NullMarked;
