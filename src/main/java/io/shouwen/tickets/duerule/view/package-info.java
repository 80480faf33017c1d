/** What the templates of this part take. */
@NullMarked
package io.shouwen.tickets.duerule.view;

import org.jspecify.annotations.NullMarked;
