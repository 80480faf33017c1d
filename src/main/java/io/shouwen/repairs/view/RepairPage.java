package io.shouwen.repairs.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.repairs.PauseReason;
import io.shouwen.repairs.RepairClock;
import io.shouwen.repairs.RepairMove;
import io.shouwen.repairs.RepairPhotos.Picture;
import io.shouwen.repairs.RepairStage;
import io.shouwen.repairs.Repairers.Repairer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repair with its course, and the moves the reader may make.
 *
 * @param proposal the repairer proposed for dispatch, or null
 * @param agrees whether the reader may agree on an appointment and add helpers
 * @param parts sections of the room's parts, such as its quotation
 * @param open name of the form with errors, which is unfolded; empty for none
 */
public record RepairPage(
        Header header,
        List<Event> course,
        List<Clock> clocks,
        List<Picture> photos,
        Work work,
        Set<RepairMove> moves,
        List<Repairer> repairers,
        @Nullable Proposal proposal,
        List<PauseReason> reasons,
        boolean agrees,
        List<View> parts,
        String open,
        Form form)
        implements View {

    /**
     * @param seq number of the last step, for the optimistic lock
     * @param phone whether a telephone number is known
     */
    public record Header(
            UUID id,
            String number,
            String title,
            String description,
            RepairStage stage,
            int seq,
            boolean common,
            boolean signature,
            boolean urgent,
            boolean led,
            @Nullable UUID houseId,
            String house,
            String place,
            String contact,
            boolean phone,
            String owner,
            @Nullable String counterpart,
            @Nullable String offeredTo,
            Instant openedAt,
            Instant due,
            int level,
            int reopened) {}

    /** @param words reason or result, may be empty */
    public record Event(
            Instant at,
            @Nullable String who,
            String messageKey,
            @Nullable String whom,
            String words,
            String icon) {}

    public record Clock(
            RepairClock clock,
            Instant since,
            Instant due,
            @Nullable Instant met) {

        public boolean late(Instant now) {
            return (met == null ? now : met).isAfter(due);
        }
    }

    /** The best repairer, with the reason. */
    public record Proposal(Repairer repairer, String messageKey) {}

    /**
     * @param paused total time of all pauses
     * @param waits the open pause, or null
     */
    public record Work(
            @Nullable Instant comesFrom,
            @Nullable Instant comesTo,
            String agreed,
            List<String> helpers,
            Duration paused,
            @Nullable Pause waits,
            @Nullable Completion completion,
            @Nullable Approval approval) {

        public long pausedMinutes() {
            return paused.toMinutes();
        }
    }

    public record Pause(PauseReason reason, boolean vacant, Instant at, Instant until) {}

    /** @param asDiagnosed null if nothing had been diagnosed first */
    public record Completion(String cause, @Nullable Boolean asDiagnosed, String materials, String result) {}

    /** @param way message key @param drawing the signature, or null */
    public record Approval(
            String way, String name, @Nullable UUID drawing, Instant at) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    public boolean may(RepairMove move) {
        return moves.contains(move);
    }

    public boolean unfolded(String name) {
        return open.equals(name);
    }

    public Form form(String name) {
        return unfolded(name) ? form : Form.EMPTY;
    }

    public boolean idle() {
        return moves.isEmpty() && !agrees;
    }
}
