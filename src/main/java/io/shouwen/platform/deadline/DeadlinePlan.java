package io.shouwen.platform.deadline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What must happen by when. One plan per subject and purpose; setting it again moves it.
 *
 * @param subjectType whose it is, e.g. {@code ticket}; one {@link DeadlineAlarms} hears it
 * @param purpose what is due, e.g. {@code settle}, {@code follow-up}
 * @param alarms when which level is raised; level 0 reminds, the others escalate
 */
public record DeadlinePlan(
        UUID projectId, String subjectType, UUID subjectId, String purpose, Instant due, List<Alarm> alarms) {

    public record Alarm(int level, Instant at) {}
}
