/**
 * The telephone lines, and what the telephone systems behind them tell: who may tell it, in which form, with which
 * numbers. Serves clauses 3.1.1 and 3.1.5.
 */
@NullMarked
package io.shouwen.desk.line;

import org.jspecify.annotations.NullMarked;
