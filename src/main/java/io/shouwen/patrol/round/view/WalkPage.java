package io.shouwen.patrol.round.view;

import io.shouwen.patrol.round.Flag;
import io.shouwen.patrol.round.Means;
import io.shouwen.patrol.route.PointKind;
import io.shouwen.platform.web.View;
import io.shouwen.standard.checklist.Question;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One walk, point by point. */
public record WalkPage(Head head, List<Point> points, List<Found> findings, ZoneId zone) implements View {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** @param window empty where it belongs to no round; @param skewSeconds the most the phone's clock was off */
    public record Head(
            UUID id,
            String district,
            String route,
            int version,
            String window,
            String by,
            Instant startedAt,
            Instant recordedAt,
            @Nullable Instant closedAt,
            @Nullable Instant closedRecordedAt,
            @Nullable Boolean counts,
            String remark,
            long skewSeconds) {}

    /** A checkpoint with what was done there; no visits where it was missed or is still to come. */
    public record Point(UUID id, int position, String place, PointKind kind, List<Visit> visits, List<Remark> remarks) {

        /** Those of this point alone: a wrong clock is the whole walk's. */
        public List<Remark> own() {
            return remarks.stream()
                    .filter(remark -> remark.flag() != Flag.CLOCK)
                    .toList();
        }

        public boolean missed() {
            return remarks.stream().anyMatch(remark -> remark.flag() == Flag.MISSED);
        }
    }

    /** @param metres from the checkpoint, null where either is not known */
    public record Visit(
            UUID id,
            Means means,
            Instant at,
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

    /** @param detail the reason, or the seconds or metres it is about */
    public record Remark(Flag flag, String detail) {}

    /** @param file null while its bytes are still on the phone */
    public record Picture(@Nullable UUID file, Instant takenAt) {}

    /** What was found on the way. */
    public record Found(UUID id, String number, String title, String place, boolean major) {}

    public String clock(Instant at) {
        return SECOND.format(at.atZone(zone));
    }

    /** When the server had it; the day where it is another than the phone's. */
    public String received(Instant at, Instant recorded) {
        boolean sameDay =
                at.atZone(zone).toLocalDate().equals(recorded.atZone(zone).toLocalDate());
        return sameDay ? clock(recorded) : moment(recorded);
    }

    public String moment(Instant at) {
        return DAY_SECOND.format(at.atZone(zone));
    }

    public long visited() {
        return points.stream().filter(point -> !point.visits().isEmpty()).count();
    }
}
