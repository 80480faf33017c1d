package io.shouwen.patrol.finding;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.UUID;

/** What was done about a finding. @param id id of the ticket's settlement */
@Clause("4.3.2")
record Remedy(UUID id, UUID by, Instant at, String text) {}
