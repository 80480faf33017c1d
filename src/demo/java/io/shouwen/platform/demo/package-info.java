/** Demo data, contributed by each room. */
@NamedInterface
@NullMarked
package io.shouwen.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
