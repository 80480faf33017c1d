/** What the templates of this part take. */
@NamedInterface("handover")
@NullMarked
package io.shouwen.tickets.handover.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
