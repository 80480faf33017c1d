package io.shouwen.patrol.round.view;

import io.shouwen.patrol.round.Flag;
import io.shouwen.patrol.round.Verdict;
import io.shouwen.patrol.round.VisitProof;
import io.shouwen.patrol.route.PointKind;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.standard.checklist.Question;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One walk by checkpoint. */
public record WalkPage(Head head, List<Point> points, List<Found> findings, Form form, ZoneId zone) implements View {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }

    /**
     * @param window empty if it belongs to no round
     * @param startedOnPhone time of the phone's clock
     * @param verdict null while the walk is open
     * @param rules version of the rules that judged it, from 1; 0 while it is open
     * @param skewSeconds maximum skew of the phone's clock
     * @param acceptable whether the reader may accept it
     */
    public record Head(
            UUID id,
            String district,
            String route,
            int version,
            String window,
            String by,
            Instant startedAt,
            @Nullable Instant startedOnPhone,
            Instant recordedAt,
            @Nullable Instant closedAt,
            @Nullable Instant closedOnPhone,
            @Nullable Instant closedRecordedAt,
            @Nullable Verdict verdict,
            int rules,
            String remark,
            long skewSeconds,
            @Nullable Acceptance acceptance,
            boolean acceptable) {}

    /** Who accepted a doubtful walk, and why. */
    public record Acceptance(String by, Instant at, String words) {}

    /** @param item the item it refers to; empty for the whole checkpoint */
    public record Reason(String item, String words) {}

    /** A checkpoint and what was done there; without visits if it was missed or is still to come. */
    public record Point(
            UUID id,
            int position,
            String place,
            PointKind kind,
            List<Visit> visits,
            List<Remark> remarks,
            List<Reason> reasons) {

        /** Remarks about this checkpoint only; a wrong clock concerns the whole walk. */
        public List<Remark> own() {
            return remarks.stream()
                    .filter(remark -> remark.flag() != Flag.CLOCK)
                    .toList();
        }

        public boolean missed() {
            return remarks.stream().anyMatch(remark -> remark.flag() == Flag.MISSED);
        }
    }

    /** @param metres distance from the checkpoint; null if either position is unknown */
    public record Visit(
            UUID id,
            VisitProof means,
            Instant at,
            @Nullable Instant onPhone,
            Instant recordedAt,
            String reason,
            @Nullable Integer metres,
            @Nullable Integer accuracy,
            List<Answer> answers,
            List<Picture> pictures) {

        public List<Answer> bad() {
            return answers.stream().filter(answer -> !answer.good()).toList();
        }
    }

    public record Answer(String item, Question question, boolean good) {}

    /** @param detail the reason, or the number of seconds or metres */
    public record Remark(Flag flag, String detail) {}

    /** @param file null until its bytes have arrived */
    public record Picture(@Nullable UUID file, Instant takenAt) {}

    /** A finding of the walk. */
    public record Found(UUID id, String number, String title, String place, boolean major) {}

    public String clock(Instant at) {
        return SECOND.format(at.atZone(zone));
    }

    /** Arrival at the server, with the day if it differs from the phone's. */
    public String received(Instant at, Instant recorded) {
        boolean sameDay =
                at.atZone(zone).toLocalDate().equals(recorded.atZone(zone).toLocalDate());
        return sameDay ? clock(recorded) : moment(recorded);
    }

    /** Time of the phone's clock if it differed; else empty. */
    public String phone(Instant at, @Nullable Instant onPhone) {
        return onPhone == null || onPhone.truncatedTo(ChronoUnit.SECONDS).equals(at.truncatedTo(ChronoUnit.SECONDS))
                ? ""
                : received(at, onPhone);
    }

    public String moment(Instant at) {
        return DAY_SECOND.format(at.atZone(zone));
    }

    public long visited() {
        return points.stream().filter(point -> !point.visits().isEmpty()).count();
    }
}
