package io.shouwen.repairs;

import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a repair, never changed.
 *
 * @param seq 1 for the intake, ascending without gaps
 * @param from null for the intake
 * @param at when it happened; a phone may send it later
 * @param words reason or result, may be empty
 */
public record RepairStep(
        UUID id,
        int seq,
        RepairMove move,
        @Nullable RepairStage from,
        RepairStage to,
        Actor by,
        Instant at,
        String words) {}
