package io.shouwen.estate.instruction;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standing instruction of a house. It is never changed: a correction withdraws it and records a new one.
 *
 * @param from first day, inclusive
 * @param until last day, inclusive; null if it holds until it is withdrawn
 * @param toldBy who of the house gave it
 */
@Clause("4.1.1.4")
record StandingInstruction(
        UUID id,
        UUID houseId,
        InstructionKind kind,
        String text,
        LocalDate from,
        @Nullable LocalDate until,
        String toldBy,
        UUID recordedBy,
        Instant recordedAt) {

    static final int TEXT = 200;
    static final int TOLD_BY = 60;

    /** The longest period, so that a mistyped year is noticed. */
    static final int MOST_YEARS = 10;

    /** The end of an instruction before its last day. */
    record Withdrawal(UUID instructionId, String reason, UUID by, Instant at) {}

    StandingInstruction {
        if (text.isBlank() || toldBy.isBlank()) {
            throw new IllegalArgumentException("an instruction says what, and who gave it");
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("an instruction ends before it begins");
        }
    }

    /** @return null if it is over already: then there is nothing to withdraw */
    @Nullable
    Withdrawal withdraw(String reason, Actor by, LocalDate today, Instant now) {
        return until != null && until.isBefore(today) ? null : new Withdrawal(id, reason, by.id(), now);
    }
}
