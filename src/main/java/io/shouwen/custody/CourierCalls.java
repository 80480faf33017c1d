package io.shouwen.custody;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The calls to addressees that the telephone system reports. Implemented by the room that knows calls. */
public interface CourierCalls {

    /** An outgoing call that has begun. */
    record Call(UUID id, Instant at) {}

    /** The last outgoing call to this number since then. @param number digits */
    Optional<Call> lastTo(UUID projectId, String number, Instant since);
}
