package io.shouwen.complaints;

import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.UUID;

/** Published when the complainant was answered, in that transaction; a written answer is sent then. */
public record ComplaintAnswered(
        ProjectRef project, UUID complaintId, UUID answerId, AnswerChannel channel, UUID by, Instant at) {}
