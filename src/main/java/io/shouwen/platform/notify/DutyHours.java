package io.shouwen.platform.notify;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When people are on duty; implemented by the room that knows. Without an implementation nothing waits. */
public interface DutyHours {

    /** @return begin of the person's next duty, or empty if messages may be sent now */
    Optional<Instant> nextOnDuty(UUID projectId, UUID person, Instant now);
}
