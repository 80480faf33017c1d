package io.shouwen.desk.help;

import java.time.Instant;
import java.util.UUID;

/** The answer to a request: who helped and how. @param recordedBy who wrote it down */
record HelpAnswer(UUID id, HelpOutcome outcome, String text, UUID by, String byName, Instant at, UUID recordedBy) {}
