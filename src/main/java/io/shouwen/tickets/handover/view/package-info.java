/** View records of the hand-overs' templates. */
@NamedInterface("handover")
@NullMarked
package io.shouwen.tickets.handover.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
