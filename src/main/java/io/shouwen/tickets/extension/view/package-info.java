/** What the templates of this part take. */
@NullMarked
package io.shouwen.tickets.extension.view;

import org.jspecify.annotations.NullMarked;
