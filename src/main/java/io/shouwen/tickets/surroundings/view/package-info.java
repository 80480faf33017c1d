/** View records of the surroundings' templates. */
@NullMarked
package io.shouwen.tickets.surroundings.view;

import org.jspecify.annotations.NullMarked;
