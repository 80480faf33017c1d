/** View records of the lists' templates. */
@NullMarked
package io.shouwen.tickets.list.view;

import org.jspecify.annotations.NullMarked;
