package io.shouwen.patrol.round;

import static io.shouwen.patrol.round.Verdict.ACCEPTED;
import static io.shouwen.patrol.round.Verdict.COUNTS;
import static io.shouwen.patrol.round.Verdict.EARLY;
import static io.shouwen.patrol.round.Verdict.IMPOSSIBLE;
import static io.shouwen.patrol.round.Verdict.LACKING;
import static io.shouwen.patrol.round.Verdict.UNSEEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shouwen.patrol.round.Judgement.Remark;
import io.shouwen.patrol.round.WalkEvidence.Asked;
import io.shouwen.patrol.round.WalkEvidence.Point;
import io.shouwen.patrol.round.WalkEvidence.Visit;
import io.shouwen.platform.Clause;
import io.shouwen.platform.field.FieldRecord.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a walk of four points is worth. */
@Clause({"4.2.1", "4.2.2"})
class JudgementTest {

    private static final Instant BEGIN = Instant.parse("2026-11-23T00:30:00Z");
    private static final double HERE = 31.2304;

    private static UUID id(int point) {
        return new UUID(0, point);
    }

    private static List<Point> route(String... reasons) {
        return IntStream.range(0, reasons.length)
                .mapToObj(i -> new Point(id(i), HERE, 121.4737, reasons[i]))
                .toList();
    }

    private static Visit at(int point, int seconds) {
        return new Visit(id(point), BEGIN.plusSeconds(seconds), "", null, Duration.ZERO);
    }

    private static List<Visit> walked(int... seconds) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < seconds.length; i++) {
            visits.add(at(i, seconds[i]));
        }
        return visits;
    }

    private static Asked good(int point) {
        return new Asked(id(point), true, true);
    }

    private static Asked open(int point, boolean told) {
        return new Asked(id(point), null, told);
    }

    private static Asked bad(int point, boolean told) {
        return new Asked(id(point), false, told);
    }

    private static Judgement judged(List<Point> route, List<Visit> visits, Asked... asked) {
        return Judgement.of(new WalkEvidence(false, false, route, visits, List.of(asked)));
    }

    private static final List<Point> FOUR = route("", "", "", "");
    private static final List<Visit> ALL = walked(0, 60, 120, 180);

    @Test
    void all_walked_and_answered_counts() {
        assertThat(judged(FOUR, ALL, good(0), bad(1, true), good(2), good(3)))
                .isEqualTo(new Judgement(COUNTS, List.of()));
    }

    @Test
    void what_is_asked_and_neither_answered_nor_explained_makes_it_lack_something() {
        assertThat(judged(FOUR, ALL, good(0), open(1, false), open(1, false), bad(1, false), good(2)))
                .isEqualTo(new Judgement(
                        LACKING,
                        List.of(new Remark(id(1), Flag.UNANSWERED, "2"), new Remark(id(1), Flag.UNREPORTED, "1"))));
        assertThat(judged(FOUR, ALL, good(0), good(1), bad(2, false)))
                .isEqualTo(new Judgement(LACKING, List.of(new Remark(id(2), Flag.UNREPORTED, "1"))));
        assertThat(judged(FOUR, ALL, good(0), good(1), open(2, true))).isEqualTo(new Judgement(COUNTS, List.of()));
    }

    @Test
    void a_missed_point_needs_its_reason_and_what_it_asks_needs_none() {
        List<Visit> three = List.of(at(0, 0), at(1, 60), at(3, 120));
        assertThat(judged(FOUR, three, good(0), good(1), open(2, false), good(3)))
                .as("nor a reason for going past it")
                .isEqualTo(new Judgement(
                        LACKING,
                        List.of(new Remark(id(2), Flag.MISSED, ""), new Remark(id(3), Flag.OUT_OF_ORDER, ""))));
        List<Visit> explained =
                List.of(at(0, 0), at(1, 60), new Visit(id(3), BEGIN.plusSeconds(120), "天台锁着", null, Duration.ZERO));
        assertThat(judged(route("", "", "天台锁着", ""), explained, good(0), good(1), open(2, false), good(3)))
                .isEqualTo(new Judgement(
                        COUNTS,
                        List.of(new Remark(id(2), Flag.MISSED, "天台锁着"), new Remark(id(3), Flag.OUT_OF_ORDER, "天台锁着"))));
    }

    @Test
    void most_of_it_left_out_is_in_doubt_whatever_the_reasons() {
        List<Point> locked = route("", "", "锁着", "锁着");
        assertThat(judged(locked, walked(0, 60)).verdict()).as("half").isEqualTo(COUNTS);
        assertThat(judged(route("", "锁着", "锁着", "锁着"), walked(0)).verdict()).isEqualTo(UNSEEN);
        assertThat(judged(FOUR, ALL, good(0), open(1, true)).verdict())
                .as("half of what is asked")
                .isEqualTo(COUNTS);
        assertThat(judged(FOUR, ALL, good(0), open(1, true), open(2, true)).verdict())
                .isEqualTo(UNSEEN);
    }

    @Test
    void too_fast_over_most_of_the_way_is_in_doubt() {
        assertThat(judged(route("", "", ""), walked(0, 10, 21)))
                .as("half of the way")
                .isEqualTo(new Judgement(COUNTS, List.of(new Remark(id(1), Flag.TOO_FAST, "10"))));
        assertThat(judged(FOUR, walked(0, 10, 15, 60)))
                .isEqualTo(new Judgement(
                        IMPOSSIBLE,
                        List.of(new Remark(id(1), Flag.TOO_FAST, "10"), new Remark(id(2), Flag.TOO_FAST, "5"))));
        assertThat(judged(FOUR, walked(0, 11, 22, 33)).verdict()).isEqualTo(COUNTS);
        assertThat(judged(route("", ""), walked(0, 3)).verdict()).isEqualTo(IMPOSSIBLE);
    }

    @Test
    void the_worst_is_said_of_a_point_come_by_twice() {
        List<Visit> again = List.of(at(0, 0), at(1, 8), at(0, 12), at(1, 19), at(1, 20), at(2, 80), at(3, 140));
        assertThat(judged(FOUR, again).remarks())
                .containsExactly(new Remark(id(0), Flag.TOO_FAST, "4"), new Remark(id(1), Flag.TOO_FAST, "7"));
    }

    @Test
    void elsewhere_at_most_of_the_points_is_in_doubt() {
        assertThat(judged(FOUR, there(3000, 3000, 0, 0)).verdict()).as("half").isEqualTo(COUNTS);
        Judgement judgement = judged(FOUR, there(3000, 3000, 3000, 0));
        assertThat(judgement.verdict()).isEqualTo(IMPOSSIBLE);
        assertThat(judgement.remarks())
                .extracting(Remark::flag)
                .containsExactly(Flag.FAR_OFF, Flag.FAR_OFF, Flag.FAR_OFF);
        assertThat(judged(FOUR, there(0, 165, 0, 0)).remarks())
                .as("within 150 m and what the phone is unsure of")
                .isEmpty();
        assertThat(judged(FOUR, there(0, 175, 0, 0)).remarks()).containsExactly(new Remark(id(1), Flag.FAR_OFF, "175"));
    }

    private static List<Visit> there(int... metres) {
        return IntStream.range(0, metres.length)
                .mapToObj(i -> new Visit(
                        id(i),
                        BEGIN.plusSeconds(60L * i),
                        "",
                        new Position(HERE + metres[i] / 111_195.0, 121.4737, 20),
                        Duration.ZERO))
                .toList();
    }

    @Test
    void metres_are_measured_on_the_globe_and_none_where_either_place_is_not_known() {
        Point point = new Point(id(0), HERE, 121.4737, "");
        assertThat(Judgement.off(point, new Position(HERE, 121.4837, 0))).isCloseTo(950.8, within(0.5));
        assertThat(Judgement.off(point, new Position(HERE + 0.01, 121.4737, 0))).isCloseTo(1111.9, within(0.5));
        assertThat(Judgement.off(new Point(id(0), 60.0, 121.4737, ""), new Position(59.0, 122.4737, 0)))
                .isCloseTo(124_693.5, within(0.5));
        assertThat(Judgement.off(point, null)).isZero();
        assertThat(Judgement.off(new Point(id(0), null, null, ""), new Position(HERE, 121, 0)))
                .isZero();
        assertThat(Judgement.off(new Point(id(0), HERE, null, ""), new Position(HERE, 121, 0)))
                .isZero();
    }

    @Test
    void a_clock_that_is_off_is_remarked_either_way_and_changes_nothing() {
        List<Visit> visits = new ArrayList<>(ALL);
        for (int[] off : new int[][] {{0, 120}, {1, 121}, {2, -121}, {3, -120}}) {
            Visit before = visits.get(off[0]);
            visits.set(off[0], new Visit(before.point(), before.at(), "", null, Duration.ofSeconds(off[1])));
        }
        assertThat(judged(FOUR, visits))
                .isEqualTo(new Judgement(
                        COUNTS, List.of(new Remark(id(1), Flag.CLOCK, "121"), new Remark(id(2), Flag.CLOCK, "121"))));
    }

    @Test
    void before_its_window_it_is_early_whatever_else_it_is() {
        assertThat(Judgement.of(new WalkEvidence(true, true, FOUR, walked(0, 1, 2), List.of()))
                        .verdict())
                .isEqualTo(EARLY);
    }

    @Test
    void accepted_it_counts_where_it_was_in_doubt_and_nothing_else_is_mended_by_it() {
        assertThat(accepted(walked(0, 1, 2, 3))).isEqualTo(ACCEPTED);
        assertThat(accepted(ALL, good(0), open(1, true), open(2, true))).isEqualTo(ACCEPTED);
        assertThat(accepted(walked(0, 1, 2))).isEqualTo(LACKING);
        assertThat(accepted(ALL)).isEqualTo(COUNTS);
    }

    private static Verdict accepted(List<Visit> visits, Asked... asked) {
        return Judgement.of(new WalkEvidence(false, true, FOUR, visits, List.of(asked)))
                .verdict();
    }

    @Test
    void visits_of_points_that_are_on_no_such_route_are_left_aside() {
        List<Visit> more = new ArrayList<>(ALL);
        more.add(at(9, 61));
        assertThat(judged(FOUR, more)).isEqualTo(new Judgement(COUNTS, List.of()));
    }

    @Test
    void nothing_walked_of_nothing_counts() {
        assertThat(judged(List.of(), List.of()).verdict()).isEqualTo(COUNTS);
    }

    @Test
    void what_counts_and_what_waits_for_a_superior() {
        assertThat(Arrays.stream(Verdict.values()).filter(Verdict::counts)).containsExactly(COUNTS, ACCEPTED);
        assertThat(Arrays.stream(Verdict.values()).filter(Verdict::doubtful)).containsExactly(IMPOSSIBLE, UNSEEN);
        assertThat(Verdict.of("UNSEEN")).isEqualTo(UNSEEN);
        assertThat(Verdict.of(null)).isNull();
        assertThat(UNSEEN.messageKey()).isEqualTo("patrol.round.verdict.unseen");
        assertThat(Arrays.stream(Flag.values()).filter(Flag::measured))
                .containsExactly(Flag.UNANSWERED, Flag.UNREPORTED, Flag.TOO_FAST, Flag.FAR_OFF, Flag.CLOCK);
        assertThat(Flag.FAR_OFF.messageKey()).isEqualTo("patrol.round.flag.far_off");
    }
}
