/** What the console's templates take. */
@NullMarked
package io.shouwen.console.view;

import org.jspecify.annotations.NullMarked;
