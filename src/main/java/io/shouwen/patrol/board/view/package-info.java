/** View records of the board's templates. */
@NullMarked
package io.shouwen.patrol.board.view;

import org.jspecify.annotations.NullMarked;
