/** View records of the call page's templates. */
@NullMarked
package io.shouwen.desk.view;

import org.jspecify.annotations.NullMarked;
