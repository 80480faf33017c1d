package io.shouwen.platform.notify;

import io.shouwen.platform.notify.Notifications.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to somebody who is not staff.
 *
 * @param address a mobile number or an e-mail address
 * @param source idempotency key: the same source to the same address by the same channel is one message
 * @param language {@code zh} or {@code en}
 * @param secret last argument of the text, such as a one-time link: never shown again, deleted after sending
 */
public record Letter(
        MessageChannel channel,
        String address,
        Kind kind,
        String source,
        String language,
        String messageKey,
        List<String> arguments,
        @Nullable String secret) {}
