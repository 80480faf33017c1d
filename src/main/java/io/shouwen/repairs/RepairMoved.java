package io.shouwen.repairs;

import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Published for every step of a repair but its intake, in that transaction.
 *
 * @param step id of the step
 * @param at when it happened
 * @param now when it is recorded
 */
public record RepairMoved(
        UUID projectId,
        UUID repairId,
        UUID step,
        RepairMove move,
        @Nullable RepairStage from,
        RepairStage to,
        Actor by,
        Instant at,
        Instant now) {}
