package io.shouwen.platform.notify;

import java.util.Locale;

/** What became of a message. */
public enum MessageState {
    WAITING,
    /** Until its recipient's next duty hours. */
    HELD,
    SENT,
    /** Written to the log instead; nobody got it. */
    LOGGED,
    FAILED;

    /** The state as it is stored. */
    String stored() {
        return this == LOGGED ? SENT.name() : name();
    }

    public String messageKey() {
        return "messages.state." + name().toLowerCase(Locale.ROOT);
    }
}
