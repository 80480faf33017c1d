/** View records of the follow-ups' templates. */
@NullMarked
package io.shouwen.tickets.followup.view;

import org.jspecify.annotations.NullMarked;
