package io.shouwen.platform.notify;

import java.util.Locale;

/** A channel for messages that leave the product. */
public enum MessageChannel {
    MAIL,
    SMS,
    /** The project's chat robot, or another receiver of JSON. */
    WEBHOOK;

    public String messageKey() {
        return "messages.channel." + name().toLowerCase(Locale.ROOT);
    }
}
