/** Notifications inside the product, and the outbox for messages that leave it by e-mail, SMS and chat robot. */
@NamedInterface
@NullMarked
package io.shouwen.platform.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
