package io.shouwen.platform.deadline;

import java.time.Instant;
import java.util.UUID;

/** A level of a deadline has been raised; the argument of its {@link DeadlineAlarms}. */
public record DeadlineReached(
        UUID projectId, String subjectType, UUID subjectId, String purpose, int level, Instant due, Instant now) {}
