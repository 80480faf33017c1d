package io.shouwen.platform.notify;

import java.util.Locale;

/** What became of a message. */
public enum MessageState {
    WAITING,
    /** Until its recipient's next duty hours. */
    HELD,
    SENT,
    FAILED;

    public String messageKey() {
        return "messages.state." + name().toLowerCase(Locale.ROOT);
    }
}
