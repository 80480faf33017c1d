/** What the desk's templates take. */
@NullMarked
package io.shouwen.desk.view;

import org.jspecify.annotations.NullMarked;
