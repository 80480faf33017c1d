package io.shouwen.platform.notify;

import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.UUID;

/**
 * A message rendered in its recipient's language, ready for a channel.
 *
 * @param attempt counts from 1
 * @param text with its secret: for the recipient alone
 * @param open the text without its secret, for logs
 * @param link to the page it is about, empty where the product does not know its own address
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

    /** For logs and lists. */
    static String masked(MessageChannel channel, String address) {
        return switch (channel) {
            case SMS -> Mobile.parse(address).map(Mobile::masked).orElse("****");
            case MAIL -> address.replaceAll("^(.).*(@.*)$", "$1***$2");
            case WEBHOOK -> "";
        };
    }
}
