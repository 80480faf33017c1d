/** Messages to people inside the product. */
@NamedInterface
@NullMarked
package io.shouwen.platform.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
