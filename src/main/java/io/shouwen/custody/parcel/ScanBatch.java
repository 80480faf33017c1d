package io.shouwen.custody.parcel;

import io.shouwen.custody.parcel.view.AddresseeChoices.Choice;
import io.shouwen.custody.parcel.view.BatchState;
import io.shouwen.custody.parcel.view.IntakeLine;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in many parcels in a row by scans alone: the tracking number, whom it is for (a house, the end of a telephone
 * number, a name; nothing if it was announced), and the slot's label. Scanning the slot says that the addressee agreed on
 * the telephone, the packing is whole and no money is asked for, as the page states; everything else is done on the
 * parcel's own page.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"3.4.1", "3.4.2"})
class ScanBatch {

    private final Parcels parcels;
    private final BeginIntake beginIntake;
    private final AnswerIntake answers;
    private final TakeInParcel takeInParcel;
    private final AddresseeSearch addressees;
    private final Slots slots;
    private final IntakeQueries queries;

    ScanBatch(
            Parcels parcels,
            BeginIntake beginIntake,
            AnswerIntake answers,
            TakeInParcel takeInParcel,
            AddresseeSearch addressees,
            Slots slots,
            IntakeQueries queries) {
        this.parcels = parcels;
        this.beginIntake = beginIntake;
        this.answers = answers;
        this.takeInParcel = takeInParcel;
        this.addressees = addressees;
        this.slots = slots;
        this.queries = queries;
    }

    /** @param parcel the one that waited before the scan; null if none did */
    BatchState scan(ProjectRef project, UUID batch, @Nullable UUID parcel, String code, Actor by, Instant now) {
        Optional<Parcel> waiting = parcel == null ? Optional.empty() : parcels.byId(project.id(), parcel);
        Optional<Slots.Slot> slot = slots.byCode(project.id(), code);
        if (slot.isPresent()) {
            return waiting.map(each -> put(project, batch, each, slot.get(), by, now))
                    .orElseGet(() -> state(project, batch, null, "wrong", "custody.parcel.batch.first-parcel"));
        }
        Optional<TrackingNumber> tracking = TrackingNumber.parse(code);
        if (tracking.isPresent()) {
            return first(project, batch, tracking.get(), by, now);
        }
        return waiting.map(each -> address(project, batch, each, addressees.find(project.id(), code), by))
                .orElseGet(() -> state(project, batch, null, "unknown", "custody.parcel.batch.not-a-number", code));
    }

    /** Somebody of several who matched. */
    BatchState choose(ProjectRef project, UUID batch, UUID parcel, UUID resident, Actor by) {
        return addressed(project, batch, answers.address(project.id(), parcel, resident, by));
    }

    /** Where the batch stands, without a scan. */
    BatchState now(ProjectRef project, UUID batch, Actor by) {
        return state(
                project, batch, parcels.openOf(project.id(), batch, by.id()).orElse(null), "", "");
    }

    private BatchState first(ProjectRef project, UUID batch, TrackingNumber tracking, Actor by, Instant now) {
        FirstScan scanned = beginIntake.scan(project.id(), tracking, batch, by, now);
        Parcel parcel = parcels.byId(project.id(), scanned.parcel()).orElseThrow();
        return switch (scanned) {
            case FirstScan.Fresh fresh -> state(project, batch, parcel, "right", "");
            case FirstScan.Again again -> state(project, batch, parcel, "again", "custody.parcel.scanned-again");
            case FirstScan.Held held -> state(project, batch, null, "wrong", "custody.parcel.batch.held", held.who());
            case FirstScan.Inside inside ->
                state(
                        project,
                        batch,
                        null,
                        "again",
                        "custody.parcel.batch.inside",
                        slots.of(project.id(), inside.parcel())
                                .map(Slots.Slot::code)
                                .orElse(""));
        };
    }

    private BatchState address(ProjectRef project, UUID batch, Parcel parcel, List<Choice> found, Actor by) {
        if (parcel.mayWork(by.id()) != null) {
            return state(project, batch, null, "wrong", "custody.parcel.ended");
        }
        if (found.size() == 1) {
            UUID resident = found.getFirst().resident();
            return addressed(project, batch, answers.address(project.id(), parcel.id(), resident, by));
        }
        return state(
                project,
                batch,
                parcel,
                found,
                "unknown",
                found.isEmpty() ? "custody.parcel.nobody-found" : "custody.parcel.several-found");
    }

    private BatchState addressed(ProjectRef project, UUID batch, Parcel parcel) {
        return parcel.consent() == null
                ? state(project, batch, parcel, "wrong", "custody.parcel.batch.no-consent")
                : state(project, batch, parcel, "right", "");
    }

    private BatchState put(ProjectRef project, UUID batch, Parcel parcel, Slots.Slot slot, Actor by, Instant now) {
        if (parcel.end() instanceof Parcel.Taken) {
            return state(project, batch, null, "again", "custody.parcel.batch.inside", slot.code());
        }
        if (parcel.mayWork(by.id()) != null) {
            return state(project, batch, null, "wrong", "custody.parcel.held");
        }
        if (parcel.addressee().house() == null) {
            return state(project, batch, parcel, "wrong", "custody.parcel.batch.need.addressee");
        }
        if (parcel.intake().refusal().isPresent()) {
            return state(project, batch, parcel, "wrong", "custody.parcel.batch.no-consent");
        }
        if (!slot.free()) {
            return state(project, batch, parcel, "wrong", "custody.rule.place-full", slot.code());
        }
        confirm(project, parcel, by, now);
        takeInParcel.takeIn(project.id(), parcel.id(), slot.id(), by, now);
        return state(project, batch, null, "right", "custody.parcel.batch.put", slot.code());
    }

    private void confirm(ProjectRef project, Parcel parcel, Actor by, Instant now) {
        UUID id = parcel.id();
        if (!parcel.intake().answers().containsKey(IntakeQuestion.AGREES)) {
            Parcel.Call call = queries.lately(project.id(), parcel, now)
                    .map(reported -> new Parcel.Call(reported.at(), reported.id()))
                    .orElseGet(() -> new Parcel.Call(now, null));
            answers.called(project.id(), id, call, true, by, now);
        }
        answers.answer(project.id(), id, IntakeQuestion.WHOLE, true, by);
        answers.answer(project.id(), id, IntakeQuestion.CHARGES, false, by);
    }

    private BatchState state(
            ProjectRef project, UUID batch, @Nullable Parcel open, String sound, String key, Object... words) {
        return state(project, batch, open, List.of(), sound, key, words);
    }

    private BatchState state(
            ProjectRef project,
            UUID batch,
            @Nullable Parcel open,
            List<Choice> choices,
            String sound,
            String key,
            Object... words) {
        List<IntakeLine> lines = queries.batch(project.id(), batch);
        IntakeLine shown = open == null
                ? null
                : lines.stream()
                        .filter(line -> line.id().equals(open.id()))
                        .findFirst()
                        .orElse(null);
        UUID house =
                open == null || open.consent() == null ? null : open.addressee().house();
        return new BatchState(
                batch,
                sound,
                key,
                List.of(words),
                shown,
                "custody.parcel.batch.need." + need(open),
                house == null
                        ? ""
                        : slots.proposed(project.id(), house)
                                .map(Slots.Slot::code)
                                .orElse(""),
                choices,
                lines,
                (int) lines.stream()
                        .filter(line -> Parcel.Outcome.TAKEN.messageKey().equals(line.outcomeKey()))
                        .count());
    }

    private static String need(@Nullable Parcel open) {
        if (open == null) {
            return "parcel";
        }
        return open.addressee().house() == null ? "addressee" : open.consent() == null ? "return" : "slot";
    }
}
