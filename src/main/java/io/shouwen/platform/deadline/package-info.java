/** Deadlines: one mechanism for due times, reminders and escalations. */
@NamedInterface
@NullMarked
package io.shouwen.platform.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
