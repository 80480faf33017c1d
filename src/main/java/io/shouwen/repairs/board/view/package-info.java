/** View records of the dispatch board's templates. */
@NullMarked
package io.shouwen.repairs.board.view;

import org.jspecify.annotations.NullMarked;
