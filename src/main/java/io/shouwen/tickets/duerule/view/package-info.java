/** View records of the deadline settings' templates. */
@NullMarked
package io.shouwen.tickets.duerule.view;

import org.jspecify.annotations.NullMarked;
