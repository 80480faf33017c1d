package io.shouwen.platform.notify;

import java.util.Locale;

/** The state of a message. */
public enum MessageState {
    WAITING,
    /** Waits for its recipient's next duty hours. */
    HELD,
    SENT,
    /** Only logged; nobody received it. */
    LOGGED,
    FAILED;

    /** The value stored in the database. */
    String stored() {
        return this == LOGGED ? SENT.name() : name();
    }

    public String messageKey() {
        return "messages.state." + name().toLowerCase(Locale.ROOT);
    }
}
