package io.shouwen.platform.notify;

import io.shouwen.platform.Masked;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.UUID;

/**
 * A message rendered in its recipient's language, ready to be sent.
 *
 * @param attempt counts from 1
 * @param text with the secret, for the recipient only
 * @param open the text without the secret, for logs
 * @param link to the page it refers to; empty if the product's address is not configured
 */
record OutgoingMessage(
        UUID id,
        ProjectRef project,
        MessageChannel channel,
        Kind kind,
        String address,
        String messageKey,
        int attempt,
        String subject,
        String text,
        String open,
        String linkWords,
        String link,
        java.util.List<String> arguments,
        Instant madeAt) {

    /** The masked address, for logs and lists. */
    static String masked(MessageChannel channel, String address) {
        return switch (channel) {
            case SMS ->
                Mobile.parse(address)
                        .map(mobile -> Masked.phone(mobile.digits()))
                        .orElseGet(() -> Masked.unreadable(address));
            case MAIL -> Masked.address(address);
            case WEBHOOK -> "";
        };
    }
}
