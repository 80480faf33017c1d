package io.shouwen.platform.notify;

import java.util.Locale;

/** A way out of the product. */
public enum MessageChannel {
    MAIL,
    SMS,
    /** The project's group-chat robot or any other receiver of JSON. */
    WEBHOOK;

    public String messageKey() {
        return "messages.channel." + name().toLowerCase(Locale.ROOT);
    }
}
