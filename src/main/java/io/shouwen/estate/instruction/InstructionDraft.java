package io.shouwen.estate.instruction;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standing instruction as submitted by the form.
 *
 * @param from null for today
 */
record InstructionDraft(
        InstructionKind kind,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String toldBy) {

    /** @return null if a field has an error */
    static @Nullable InstructionDraft of(Fields fields, LocalDate today) {
        InstructionKind kind = fields.required("kind", InstructionKind.class);
        String text = fields.required("text", 2, StandingInstruction.TEXT);
        String toldBy = fields.required("toldBy", StandingInstruction.TOLD_BY);
        LocalDate from = fields.day("from");
        LocalDate until = fields.day("until");
        LocalDate begin = from == null ? today : from;
        LocalDate end = until == null ? begin : until;
        if (end.isBefore(today)) {
            fields.problem("until", "estate.instruction.wrong.past");
        } else if (end.isBefore(begin)) {
            fields.problem("until", "estate.instruction.wrong.before");
        } else if (end.isAfter(today.plusYears(StandingInstruction.MOST_YEARS))) {
            fields.problem(until == null ? "from" : "until", "estate.instruction.wrong.far");
        }
        return fields.wrong() ? null : new InstructionDraft(kind, text, from, until, toldBy);
    }

    StandingInstruction recorded(UUID id, UUID houseId, Actor by, LocalDate today, Instant now) {
        return new StandingInstruction(
                id, houseId, kind, text, from == null ? today : from, until, toldBy, by.id(), now);
    }
}
