/** What the templates of this part take. */
@NullMarked
package io.shouwen.tickets.contact.view;

import org.jspecify.annotations.NullMarked;
