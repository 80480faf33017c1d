package io.shouwen.estate.instruction.view;

import io.shouwen.estate.instruction.InstructionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standing instruction as a line.
 *
 * @param until last day; null if it holds until it is withdrawn
 * @param withdrawnAt null if it was not withdrawn
 * @param withdrawnBy null if it was not withdrawn
 * @param reason of the withdrawal; null if there was none
 */
public record InstructionLine(
        UUID id,
        InstructionKind kind,
        String text,
        LocalDate from,
        @Nullable LocalDate until,
        String toldBy,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String reason) {

    /** Neither withdrawn nor past its last day; it may begin later. */
    public boolean open(LocalDate today) {
        return withdrawnAt == null && (until == null || !until.isBefore(today));
    }

    public boolean toCome(LocalDate today) {
        return from.isAfter(today);
    }
}
