/** What the estate's templates take. */
@NullMarked
package io.shouwen.estate.view;

import org.jspecify.annotations.NullMarked;
