/** Parcels on their way out: pick-up code, reminders, hand-out against a signature, return after the limit. Serves clause 3.4.5. */
@NamedInterface("pickup")
@NullMarked
package io.shouwen.custody.pickup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
