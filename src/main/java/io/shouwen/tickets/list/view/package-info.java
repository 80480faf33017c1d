/** What the templates of this part take. */
@NullMarked
package io.shouwen.tickets.list.view;

import org.jspecify.annotations.NullMarked;
