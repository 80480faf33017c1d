/** One mechanism for everything that must happen by a time: due, remind, escalate. */
@NamedInterface
@NullMarked
package io.shouwen.platform.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
