/** View records of the intake templates. */
@NullMarked
package io.shouwen.tickets.intake.view;

import org.jspecify.annotations.NullMarked;
