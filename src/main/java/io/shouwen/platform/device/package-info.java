/** Phones that stay signed in: they have names, can be revoked, and are used only to renew a session. */
@NamedInterface
@NullMarked
package io.shouwen.platform.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
