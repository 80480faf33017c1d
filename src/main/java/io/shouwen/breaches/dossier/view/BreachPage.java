package io.shouwen.breaches.dossier.view;

import io.shouwen.breaches.dossier.BreachKind;
import io.shouwen.breaches.dossier.BreachMove;
import io.shouwen.breaches.dossier.BreachStage;
import io.shouwen.breaches.dossier.DeliveryProof;
import io.shouwen.breaches.dossier.Offender;
import io.shouwen.breaches.law.Authority;
import io.shouwen.breaches.law.LawArticle;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach with its course, and the moves the reader may make.
 *
 * @param ticketOpens whether the reader may open its ticket
 * @param repeats other breaches of the same house
 * @param moves what the reader may do now
 * @param articles what a notice may cite; empty unless one may be served
 * @param authorities to whom it may be reported; empty unless it may be reported
 * @param open name of the form with errors, which is unfolded; empty for none
 */
public record BreachPage(
        Header header,
        boolean ticketOpens,
        List<Event> course,
        List<Photo> photos,
        List<Notice> notices,
        List<Repeat> repeats,
        Set<BreachMove> moves,
        boolean accepts,
        List<LawArticle> articles,
        List<Authority> authorities,
        String open,
        Form form)
        implements View {

    /**
     * @param kind null while it is not known, as {@code offender}
     * @param reportBy until when the law wants it reported; null unless that runs
     */
    public record Header(
            UUID id,
            String number,
            String title,
            String words,
            String place,
            @Nullable BreachKind kind,
            @Nullable Offender offender,
            @Nullable UUID houseId,
            String house,
            String who,
            BreachStage stage,
            String owner,
            @Nullable String offeredTo,
            Instant openedAt,
            Instant due,
            @Nullable Instant closedAt,
            int level,
            @Nullable Instant reportBy,
            String basis) {}

    /**
     * A step.
     *
     * @param happened when it happened, if not when it was written down
     * @param whom person, addressee or authority; may be empty
     * @param said message key of its outcome, or null
     * @param number of a notice or of an authority, or a witness; may be empty
     */
    public record Event(
            UUID id,
            BreachMove move,
            Instant at,
            @Nullable Instant happened,
            String by,
            String whom,
            @Nullable String said,
            String number,
            String words) {

        public String icon() {
            return switch (move) {
                case OPEN -> "flag";
                case ESTABLISH -> "search";
                case PERSUADE, PERSUADE_ON_NOTICE, PERSUADE_MEANWHILE -> "message-circle";
                case SERVE -> "printer";
                case DELIVER -> "send";
                case LAPSE -> "clock";
                case REPORT -> "building-community";
                case ANSWER -> "message-circle";
                case RECTIFY -> "tool";
                case VERIFY, HAND_OFF -> "circle-check";
                case DISMISS -> "x";
                case REOPEN -> "arrow-back-up";
            };
        }
    }

    /** @param messageKey what it shows */
    public record Photo(UUID file, String messageKey, Instant takenAt) {}

    /** A notice as served. @param proof null until it was delivered @param drawing the signature, or null */
    public record Notice(
            UUID id,
            int time,
            String number,
            String addressee,
            String text,
            String by,
            Instant servedAt,
            Instant rectifyBy,
            @Nullable DeliveryProof proof,
            String receivedBy,
            String witness,
            @Nullable UUID drawing,
            @Nullable Instant deliveredAt) {}

    /** Another breach of the same house. */
    public record Repeat(UUID id, String number, String title, BreachKind kind, BreachStage stage, Instant openedAt) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    public boolean may(BreachMove move) {
        return moves.contains(move);
    }

    public boolean persuades() {
        return may(BreachMove.PERSUADE) || may(BreachMove.PERSUADE_ON_NOTICE) || may(BreachMove.PERSUADE_MEANWHILE);
    }

    public boolean unfolded(String name) {
        return open.equals(name);
    }

    public Form form(String name) {
        return unfolded(name) ? form : Form.EMPTY;
    }
}
