/** What the templates of the hand-out take. */
@NamedInterface("pickup")
@NullMarked
package io.shouwen.custody.pickup.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
