/** View records of the ticket pages' templates. */
@NullMarked
package io.shouwen.tickets.view;

import org.jspecify.annotations.NullMarked;
