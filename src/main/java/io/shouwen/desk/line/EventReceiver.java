package io.shouwen.desk.line;

import java.util.UUID;

/** Whoever makes calls of what telephone systems tell; exactly one part of the room does. */
public interface EventReceiver {

    /** @param repeated the same was told before; nothing changed */
    record Receipt(UUID callId, boolean repeated) {}

    /** Keeps an event once; in a transaction of its own, within the scope of the line's project. */
    Receipt receive(TelephoneLine line, CallEvent told);
}
