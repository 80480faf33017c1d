/** What the pages of boards show. */
@NullMarked
package io.shouwen.patrol.board.view;

import org.jspecify.annotations.NullMarked;
