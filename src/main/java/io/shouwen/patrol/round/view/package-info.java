/** View records of the rounds' templates. */
@NullMarked
package io.shouwen.patrol.round.view;

import org.jspecify.annotations.NullMarked;
