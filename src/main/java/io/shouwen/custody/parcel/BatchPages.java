package io.shouwen.custody.parcel;

import io.shouwen.custody.CourierCalls;
import io.shouwen.custody.parcel.view.AddresseeChoices.Choice;
import io.shouwen.custody.parcel.view.BatchState;
import io.shouwen.custody.parcel.view.IntakeLine;
import io.shouwen.estate.instruction.StandingInstructions;
import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the page of a batch: what the waiting parcel needs now, and the parcels so far. */
@Component
class BatchPages {

    private final IntakeQueries queries;
    private final Slots slots;
    private final StandingInstructions instructions;

    BatchPages(IntakeQueries queries, Slots slots, StandingInstructions instructions) {
        this.queries = queries;
        this.slots = slots;
        this.instructions = instructions;
    }

    /**
     * @param open the parcel that waits; null if the next one may come
     * @param choices residents who match, if several do
     */
    BatchState state(
            ProjectRef project,
            UUID batch,
            @Nullable Parcel open,
            List<Choice> choices,
            BatchState.Heard heard,
            Instant now) {
        List<IntakeLine> lines = queries.batch(project.id(), batch);
        int taken = (int) lines.stream()
                .filter(line -> Parcel.Outcome.TAKEN.messageKey().equals(line.outcomeKey()))
                .count();
        return new BatchState(
                batch, heard, open == null ? null : open(project, open, choices, lines, now), lines, taken);
    }

    private BatchState.@Nullable Open open(
            ProjectRef project, Parcel parcel, List<Choice> choices, List<IntakeLine> lines, Instant now) {
        UUID house = parcel.addressee().house();
        IntakeQuestion wrong = parcel.intake().refusal().orElse(null);
        return lines.stream()
                .filter(line -> line.id().equals(parcel.id()))
                .findFirst()
                .map(line -> new BatchState.Open(
                        line,
                        need(parcel),
                        wrong == null ? "" : wrong.refusalKey(),
                        wrong == null ? "" : wrong.reasonKey(),
                        parcel.announcement() != null,
                        queries.lately(project.id(), parcel, now)
                                .map(CourierCalls.Call::at)
                                .orElse(null),
                        house == null || wrong != null
                                ? ""
                                : slots.proposed(project.id(), house)
                                        .map(Slots.Slot::code)
                                        .orElse(""),
                        house == null
                                ? HouseInstructions.NONE
                                : instructions.of(project.id(), house, LocalDate.ofInstant(now, project.zone())),
                        choices))
                .orElse(null);
    }

    static BatchState.Need need(Parcel open) {
        if (open.intake().refusal().isPresent()) {
            return BatchState.Need.RETURN;
        }
        if (open.addressee().house() == null) {
            return BatchState.Need.ADDRESSEE;
        }
        return open.intake().next().isPresent() ? BatchState.Need.ANSWERS : BatchState.Need.SLOT;
    }
}
