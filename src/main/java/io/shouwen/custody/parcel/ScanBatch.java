package io.shouwen.custody.parcel;

import io.shouwen.custody.parcel.view.AddresseeChoices.Choice;
import io.shouwen.custody.parcel.view.BatchState;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.ProjectRef;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in many parcels in a row: scan the tracking number, say whom it is for (a house, the end of a telephone number, a
 * name; nothing if it was announced), answer for this parcel, scan the slot. One key, or one label of the answer sheet,
 * says that everything is right; another says what is wrong, and then the parcel goes back with the courier.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"3.4.1", "3.4.2", "3.4.6"})
class ScanBatch {

    /** @param reason why it goes back; only for {@link BatchAnswer#RETURN} */
    record Said(BatchAnswer answer, String reason) {}

    private final Parcels parcels;
    private final BeginIntake beginIntake;
    private final AnswerIntake answers;
    private final TakeInParcel takeInParcel;
    private final RefuseParcel refuseParcel;
    private final AddresseeSearch addressees;
    private final Slots slots;
    private final IntakeQueries queries;
    private final BatchPages pages;

    ScanBatch(
            Parcels parcels,
            BeginIntake beginIntake,
            AnswerIntake answers,
            TakeInParcel takeInParcel,
            RefuseParcel refuseParcel,
            AddresseeSearch addressees,
            Slots slots,
            IntakeQueries queries,
            BatchPages pages) {
        this.parcels = parcels;
        this.beginIntake = beginIntake;
        this.answers = answers;
        this.takeInParcel = takeInParcel;
        this.refuseParcel = refuseParcel;
        this.addressees = addressees;
        this.slots = slots;
        this.queries = queries;
        this.pages = pages;
    }

    /** @param parcel the one that waited before the scan; null if none did */
    BatchState scan(Batch batch, @Nullable UUID parcel, String code, String reason) {
        ProjectRef project = batch.project();
        Optional<Parcel> waiting = parcel == null ? Optional.empty() : parcels.byId(project.id(), parcel);
        Optional<BatchAnswer> said = BatchAnswer.scanned(code);
        if (said.isPresent()) {
            return answer(batch, parcel, new Said(said.get(), reason));
        }
        Optional<Slots.Slot> slot = slots.byCode(project.id(), code);
        if (slot.isPresent()) {
            return waiting.map(each -> put(batch, each, slot.get()))
                    .orElseGet(() -> state(batch, null, "wrong", "custody.parcel.batch.first-parcel"));
        }
        Optional<TrackingNumber> tracking = TrackingNumber.parse(code);
        if (tracking.isPresent()) {
            return first(batch, tracking.get());
        }
        return waiting.map(each -> address(batch, each, addressees.find(project.id(), code)))
                .orElseGet(() -> state(batch, null, "unknown", "custody.parcel.batch.not-a-number", code));
    }

    /** Somebody of several who matched. */
    BatchState choose(Batch batch, UUID parcel, UUID resident) {
        return addressed(batch, answers.address(batch.project().id(), parcel, resident, batch.by()));
    }

    /** Where the batch stands, without a scan. */
    BatchState now(Batch batch) {
        Parcel open = parcels.openOf(
                        batch.project().id(), batch.id(), batch.by().id())
                .orElse(null);
        return state(batch, open, "", "");
    }

    /** @param parcel the one that waits; null if none does */
    BatchState answer(Batch batch, @Nullable UUID parcel, Said said) {
        UUID projectId = batch.project().id();
        Parcel open = parcel == null ? null : parcels.lock(projectId, parcel).orElse(null);
        if (open == null || open.end() != null) {
            return state(batch, null, "again", "custody.parcel.batch.first-parcel");
        }
        if (open.mayWork(batch.by().id()) != null) {
            return state(batch, null, "wrong", "custody.parcel.held");
        }
        BatchState.Need need = BatchPages.need(open);
        if (need == BatchState.Need.RETURN) {
            return said.answer() == BatchAnswer.RETURN
                    ? back(batch, open, said.reason())
                    : state(batch, open, "wrong", "custody.parcel.refuse-instead");
        }
        if (need == BatchState.Need.ADDRESSEE || said.answer() == BatchAnswer.RETURN) {
            return state(
                    batch,
                    open,
                    "wrong",
                    need == BatchState.Need.ADDRESSEE ? need.messageKey() : "custody.parcel.nothing-wrong");
        }
        Parcel answered = answered(batch, open, said.answer());
        return answered.intake()
                .refusal()
                .map(wrong -> state(batch, answered, "wrong", wrong.refusalKey()))
                .orElseGet(() -> state(batch, answered, "right", ""));
    }

    private Parcel answered(Batch batch, Parcel open, BatchAnswer answer) {
        UUID projectId = batch.project().id();
        return switch (answer) {
            case RIGHT -> answers.right(projectId, open.id(), call(batch, open), batch.by(), batch.now());
            case DISAGREES -> answers.called(projectId, open.id(), call(batch, open), false, batch.by(), batch.now());
            case DAMAGED -> answers.answer(projectId, open.id(), IntakeQuestion.WHOLE, false, batch.by());
            case CHARGES -> answers.answer(projectId, open.id(), IntakeQuestion.CHARGES, true, batch.by());
            case RETURN -> open;
        };
    }

    /** The call the telephone system saw; else one at this moment, as the key says. */
    private Parcel.Call call(Batch batch, Parcel open) {
        return queries.lately(batch.project().id(), open, batch.now())
                .map(reported -> new Parcel.Call(reported.at(), reported.id()))
                .orElseGet(() -> new Parcel.Call(batch.now(), null));
    }

    private BatchState back(Batch batch, Parcel open, String reason) {
        if (reason.isBlank()) {
            return state(batch, open, "wrong", "custody.rule.no-reason");
        }
        refuseParcel.refuse(batch.project(), open.id(), reason, null, batch.by(), batch.now());
        return state(batch, null, "right", "custody.parcel.refused");
    }

    private BatchState first(Batch batch, TrackingNumber tracking) {
        UUID projectId = batch.project().id();
        FirstScan scanned = beginIntake.scan(projectId, tracking, batch.id(), batch.by(), batch.now());
        Parcel parcel = parcels.byId(projectId, scanned.parcel()).orElseThrow();
        return switch (scanned) {
            case FirstScan.Fresh fresh -> state(batch, parcel, "right", "");
            case FirstScan.Again again -> state(batch, parcel, "again", "custody.parcel.scanned-again");
            case FirstScan.Held held -> state(batch, null, "wrong", "custody.parcel.batch.held", held.who());
            case FirstScan.Inside inside ->
                state(
                        batch,
                        null,
                        "again",
                        "custody.parcel.batch.inside",
                        slots.of(projectId, inside.parcel())
                                .map(Slots.Slot::code)
                                .orElse(""));
        };
    }

    private BatchState address(Batch batch, Parcel parcel, List<Choice> found) {
        if (parcel.mayWork(batch.by().id()) != null) {
            return state(batch, null, "wrong", "custody.parcel.ended");
        }
        if (found.size() == 1) {
            UUID resident = found.getFirst().resident();
            return addressed(batch, answers.address(batch.project().id(), parcel.id(), resident, batch.by()));
        }
        String key = found.isEmpty() ? "custody.parcel.nobody-found" : "custody.parcel.several-found";
        return pages.state(
                batch.project(), batch.id(), parcel, found, BatchState.Heard.of("unknown", key), batch.now());
    }

    private BatchState addressed(Batch batch, Parcel parcel) {
        return parcel.consent() == null
                ? state(batch, parcel, "wrong", "custody.parcel.refusal.consent")
                : state(batch, parcel, "right", "");
    }

    private BatchState put(Batch batch, Parcel parcel, Slots.Slot slot) {
        if (parcel.end() instanceof Parcel.Taken) {
            return state(batch, null, "again", "custody.parcel.batch.inside", slot.code());
        }
        if (parcel.mayWork(batch.by().id()) != null) {
            return state(batch, null, "wrong", "custody.parcel.held");
        }
        IntakeQuestion wrong = parcel.intake().refusal().orElse(null);
        BatchState.Need need = BatchPages.need(parcel);
        if (need != BatchState.Need.SLOT) {
            return state(batch, parcel, "wrong", wrong == null ? need.messageKey() : wrong.refusalKey());
        }
        if (!slot.free()) {
            return state(batch, parcel, "wrong", "custody.rule.place-full", slot.code());
        }
        takeInParcel.takeIn(batch.project().id(), parcel.id(), slot.id(), batch.by(), batch.now());
        return state(batch, null, "right", "custody.parcel.batch.put", slot.code());
    }

    private BatchState state(Batch batch, @Nullable Parcel open, String sound, String key, Object... words) {
        return pages.state(
                batch.project(), batch.id(), open, List.of(), BatchState.Heard.of(sound, key, words), batch.now());
    }
}
