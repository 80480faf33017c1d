package io.shouwen.breaches.dossier;

import static io.shouwen.breaches.dossier.BreachStage.ANSWERED;
import static io.shouwen.breaches.dossier.BreachStage.CLOSED;
import static io.shouwen.breaches.dossier.BreachStage.ESTABLISHED;
import static io.shouwen.breaches.dossier.BreachStage.NOTIFIED;
import static io.shouwen.breaches.dossier.BreachStage.OPENED;
import static io.shouwen.breaches.dossier.BreachStage.PERSUADED;
import static io.shouwen.breaches.dossier.BreachStage.RECTIFIED;
import static io.shouwen.breaches.dossier.BreachStage.REPORTED;
import static io.shouwen.breaches.dossier.BreachStage.UNHEEDED;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Move;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The moves of a breach. The table breaches.move holds the same. */
@Clause("2.1.8")
public enum BreachMove implements Move<BreachStage> {
    OPEN(List.of(), OPENED),
    /** What it is and who did it; may be corrected until a notice is served. */
    ESTABLISH(List.of(OPENED, ESTABLISHED, PERSUADED), ESTABLISHED),
    PERSUADE(List.of(ESTABLISHED, PERSUADED, UNHEEDED), PERSUADED, UNHEEDED),
    PERSUADE_ON_NOTICE(List.of(NOTIFIED), NOTIFIED, UNHEEDED),
    PERSUADE_MEANWHILE(List.of(REPORTED), REPORTED),
    SERVE(List.of(ESTABLISHED, PERSUADED, UNHEEDED, NOTIFIED), NOTIFIED),
    DELIVER(List.of(NOTIFIED), NOTIFIED),
    /** The time of a notice is over. */
    LAPSE(List.of(NOTIFIED), UNHEEDED),
    REPORT(List.of(ESTABLISHED, PERSUADED, UNHEEDED, NOTIFIED), REPORTED),
    ANSWER(List.of(REPORTED), ANSWERED, UNHEEDED),
    RECTIFY(List.of(ESTABLISHED, PERSUADED, UNHEEDED, NOTIFIED, REPORTED, ANSWERED), RECTIFIED),
    VERIFY(List.of(RECTIFIED), CLOSED, UNHEEDED),
    /** The authority goes on with it. */
    HAND_OFF(List.of(ANSWERED), CLOSED),
    /** It was no breach. */
    DISMISS(List.of(OPENED, ESTABLISHED), CLOSED),
    /** The finding it was opened for was not settled by it. */
    REOPEN(List.of(CLOSED), OPENED, UNHEEDED);

    private final Set<BreachStage> from;
    private final Set<BreachStage> to;

    BreachMove(List<BreachStage> from, BreachStage first, BreachStage... more) {
        Set<BreachStage> starts = EnumSet.noneOf(BreachStage.class);
        starts.addAll(from);
        this.from = Collections.unmodifiableSet(starts);
        this.to = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    @Override
    public Set<BreachStage> from() {
        return from;
    }

    @Override
    public Set<BreachStage> to() {
        return to;
    }

    public String messageKey() {
        return "breaches.move." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
