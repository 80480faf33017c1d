package io.shouwen.complaints;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which way out of intake was taken.
 *
 * @param words how it was solved, why it goes up, or what was explained
 * @param by null if a clock sent it up before anybody decided
 */
record IntakeDecision(
        WayOfIntake way, String words, @Nullable UUID by, Instant at) {}
