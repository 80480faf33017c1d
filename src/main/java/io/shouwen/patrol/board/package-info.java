/**
 * All findings and rounds for those who lead: the board, the lists, the heat map. Serves clauses 4.2.1, 4.2.2 and
 * 4.3.2.
 */
@NullMarked
package io.shouwen.patrol.board;

import org.jspecify.annotations.NullMarked;
