package io.shouwen.platform.deadline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A deadline: what must happen by when. There is one per subject and purpose; setting it again moves it.
 *
 * @param subjectType type of the subject, such as {@code ticket}; exactly one {@link DeadlineAlarms} handles it
 * @param purpose what is due, such as {@code settle} or {@code follow-up}
 * @param alarms when each level is raised; level 0 reminds, the others escalate
 */
public record DeadlinePlan(
        UUID projectId, String subjectType, UUID subjectId, String purpose, Instant due, List<Alarm> alarms) {

    public record Alarm(int level, Instant at) {}
}
