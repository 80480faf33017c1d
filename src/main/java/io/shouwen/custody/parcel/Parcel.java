package io.shouwen.custody.parcel;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel a courier brought, from the first scan to the end of its intake. Taken in, it is a {@link
 * io.shouwen.custody.Thing} under the same id, whose chain says the rest.
 *
 * @param tracking as scanned: upper case, no blanks
 * @param courier the company by its common name; empty if unknown
 * @param batch the batch it was scanned in; null if alone
 * @param announcement told of in advance by the resident, who thereby agreed; null if not
 * @param consent the household's consent that stood at intake; null if none did
 * @param call the call to the addressee in the courier's presence; null before it, and for an announced parcel
 * @param begunAt of the first scan
 * @param heldBy the member of staff at work on it
 * @param end null while the intake goes on
 */
@Clause({"3.4.1", "3.4.2", "3.4.3", "3.4.6"})
record Parcel(
        UUID id,
        String tracking,
        String courier,
        @Nullable UUID batch,
        @Nullable UUID announcement,
        Addressee addressee,
        Intake intake,
        @Nullable UUID consent,
        @Nullable Call call,
        Instant begunAt,
        UUID heldBy,
        @Nullable End end) {

    /** @param id the call the telephone system reported; null if the time was told by hand */
    public record Call(Instant at, @Nullable UUID id) {}

    /** The stored word for how it ended. */
    public enum Outcome {
        TAKEN,
        /** Returned to the courier, after a wrong answer. */
        REFUSED,
        /** Scanned by mistake. */
        DROPPED;

        public String messageKey() {
            return "custody.parcel.outcome." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How an intake ended. A refusal is a record like any other, not an error. */
    sealed interface End {

        Instant at();

        default Outcome outcome() {
            return switch (this) {
                case Taken taken -> Outcome.TAKEN;
                case Refused refused -> Outcome.REFUSED;
                case Dropped dropped -> Outcome.DROPPED;
            };
        }
    }

    record Taken(Instant at) implements End {}

    /**
     * @param wrong the question with the wrong answer
     * @param reason why the courier took it back, in words
     */
    record Refused(IntakeQuestion wrong, String reason, Instant at) implements End {}

    record Dropped(Instant at) implements End {}

    static Parcel begin(UUID id, String tracking, String courier, @Nullable UUID batch, UUID by, Instant now) {
        return new Parcel(
                id, tracking, courier, batch, null, Addressee.UNKNOWN, Intake.NOTHING_ASKED, null, null, now, by, null);
    }

    /** One parcel is in one pair of hands. */
    @Nullable
    RuleBroken mayWork(UUID by) {
        if (end != null) {
            return new RuleBroken("3.4.2", "custody.parcel.ended");
        }
        return heldBy.equals(by) ? null : new RuleBroken("3.4.2", "custody.parcel.held");
    }

    /** Somebody else goes on with it, for good reason: the colleague has gone. */
    Parcel takeOver(UUID by) {
        RuleBroken.throwIf(end == null ? null : new RuleBroken("3.4.2", "custody.parcel.ended"));
        return with(addressee, intake, announcement, consent, call, by, null);
    }

    /**
     * The addressee is found, or is known not to live here. What was answered about another addressee counts no more;
     * packing and charges stay answered.
     *
     * @param standing the consent of the addressee's household; null if none stands
     */
    Parcel addressTo(Addressee found, @Nullable UUID standing, UUID by) {
        RuleBroken.throwIf(mayWork(by));
        boolean here = found.house() != null;
        Intake answered = intake.without(IntakeQuestion.AGREES).with(IntakeQuestion.LIVES_HERE, here);
        return with(
                found,
                here
                        ? answered.with(IntakeQuestion.CONSENT, standing != null)
                        : answered.without(IntakeQuestion.CONSENT),
                null,
                here ? standing : null,
                null,
                by,
                null);
    }

    /** Told of in advance: the resident has agreed in doing so. */
    Parcel announced(UUID announcedAs, UUID by) {
        RuleBroken.throwIf(mayWork(by));
        return with(addressee, intake.with(IntakeQuestion.AGREES, true), announcedAs, consent, call, by, null);
    }

    /** The addressee was called in the courier's presence, and agrees or not. */
    Parcel called(Call made, boolean agrees, UUID by, Instant now) {
        RuleBroken.throwIf(mayWork(by));
        RuleBroken.throwIf(made.at().isAfter(now) ? new RuleBroken("3.4.2", "custody.parcel.call-later") : null);
        return with(addressee, intake.with(IntakeQuestion.AGREES, agrees), announcement, consent, made, by, null);
    }

    /** What is seen at the parcel itself: packing, charges. */
    Parcel answer(IntakeQuestion question, boolean answer, UUID by) {
        RuleBroken.throwIf(mayWork(by));
        RuleBroken.throwIf(question.seen() ? null : new RuleBroken("3.4.2", "custody.parcel.question-open"));
        return with(addressee, intake.with(question, answer), announcement, consent, call, by, null);
    }

    /**
     * Everything left to ask was asked of this parcel and is right: agreed on the telephone, packing whole, nothing to pay.
     *
     * @param made the call; left aside if the addressee has agreed already
     * @throws RuleBroken if an answer is wrong, or it is open whether the addressee lives here and consents
     */
    Parcel right(Call made, UUID by, Instant now) {
        intake.refusal().ifPresent(wrong -> {
            throw new RuleBroken(wrong.clause(), wrong.refusalKey());
        });
        RuleBroken.throwIf(
                intake.answers().containsKey(IntakeQuestion.CONSENT)
                        ? null
                        : new RuleBroken("3.4.1", "custody.parcel.question-open"));
        Parcel agreed = intake.answers().containsKey(IntakeQuestion.AGREES) ? this : called(made, true, by, now);
        return agreed.answer(IntakeQuestion.WHOLE, true, by).answer(IntakeQuestion.CHARGES, false, by);
    }

    @Nullable
    RuleBroken mayTakeIn(UUID by) {
        RuleBroken held = mayWork(by);
        return held != null ? held : intake.mayTakeIn().orElse(null);
    }

    Parcel takeIn(UUID by, Instant now) {
        RuleBroken.throwIf(mayTakeIn(by));
        return ended(new Taken(now), by);
    }

    /** Only a wrong answer sends a parcel back, and the reason is said in words. */
    Parcel refuse(String reason, UUID by, Instant now) {
        RuleBroken.throwIf(mayWork(by));
        IntakeQuestion wrong =
                intake.refusal().orElseThrow(() -> new RuleBroken("3.4.2", "custody.parcel.nothing-wrong"));
        RuleBroken.throwIf(reason.isBlank() ? new RuleBroken("3.4.2", "custody.rule.no-reason") : null);
        return ended(new Refused(wrong, reason, now), by);
    }

    /** Scanned by mistake, before a question was answered wrongly: that would be a return. */
    Parcel drop(UUID by, Instant now) {
        RuleBroken.throwIf(mayWork(by));
        RuleBroken.throwIf(
                intake.refusal().isEmpty() ? null : new RuleBroken("3.4.2", "custody.parcel.refuse-instead"));
        return ended(new Dropped(now), by);
    }

    private Parcel ended(End how, UUID by) {
        return with(addressee, intake, announcement, consent, call, by, how);
    }

    private Parcel with(
            Addressee to,
            Intake answered,
            @Nullable UUID announcedAs,
            @Nullable UUID standing,
            @Nullable Call made,
            UUID by,
            @Nullable End how) {
        return new Parcel(id, tracking, courier, batch, announcedAs, to, answered, standing, made, begunAt, by, how);
    }
}
