package io.shouwen.platform.notify;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When people are on duty; answered by the room that keeps the roster. Without one nothing is held back. */
public interface DutyHours {

    /** @return when the person is next on duty, or empty where what is for them may be sent now */
    Optional<Instant> nextOnDuty(UUID projectId, UUID person, Instant now);
}
