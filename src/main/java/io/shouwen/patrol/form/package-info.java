/**
 * The paper forms of the patrol, register and issue sheet, as pages, in print, as PDF and as workbooks. Serves clauses
 * 5.1 and 5.2.
 */
@NullMarked
package io.shouwen.patrol.form;

import org.jspecify.annotations.NullMarked;
