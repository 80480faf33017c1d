package io.shouwen.complaints;

import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.UUID;

/** Published when a complaint has a solution, in that transaction; those joined to it are solved with it. */
public record ComplaintSolved(ProjectRef project, UUID complaintId, UUID by, String text, Instant at) {}
