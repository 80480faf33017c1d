package io.shouwen.platform.deadline;

import java.time.Instant;
import java.util.UUID;

/** A level of a deadline was raised; heard in the same transaction and the project's scope, exactly once a level. */
public record DeadlineReached(
        UUID projectId, String subjectType, UUID subjectId, String purpose, int level, Instant due, Instant now) {}
