package io.shouwen.desk.line;

import java.util.UUID;

/** Turns telephone events into calls; implemented once, by the part {@code call}. */
public interface EventReceiver {

    /** @param repeated whether the event was already stored, so that nothing changed */
    record Receipt(UUID callId, boolean repeated) {}

    /** Stores an event once, in its own transaction, with the line's project in scope. */
    Receipt receive(TelephoneLine line, CallEvent told);
}
