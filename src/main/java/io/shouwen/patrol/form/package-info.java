/** The paper of a patrol: its register and its issue sheet, on screen, printed, as PDF and as Excel. Serves clauses 5.1 and 5.2. */
@NullMarked
package io.shouwen.patrol.form;

import org.jspecify.annotations.NullMarked;
