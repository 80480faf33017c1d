/** Live events from any node to every open page of a project. */
@NamedInterface
@NullMarked
package io.shouwen.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
