/** What the templates of this part take. */
@NullMarked
package io.shouwen.tickets.followup.view;

import org.jspecify.annotations.NullMarked;
