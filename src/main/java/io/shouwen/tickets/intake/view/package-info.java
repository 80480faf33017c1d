/** What the templates of this part take. */
@NullMarked
package io.shouwen.tickets.intake.view;

import org.jspecify.annotations.NullMarked;
