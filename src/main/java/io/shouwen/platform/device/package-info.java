/** Phones that stay signed in: named by their person, revocable, used only to begin a session anew. */
@NamedInterface
@NullMarked
package io.shouwen.platform.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
