package io.shouwen.patrol.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.patrol.round.Judgement.Remark;
import io.shouwen.patrol.round.WalkEvidence.Point;
import io.shouwen.patrol.round.WalkEvidence.Visit;
import io.shouwen.platform.Clause;
import io.shouwen.platform.field.FieldRecord.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What a walk is judged by, whatever it looked like. */
@Clause("4.2.1")
class JudgementProperties {

    private static final Instant BEGIN = Instant.parse("2026-11-23T00:30:00Z");
    private static final List<Point> ROUTE = IntStream.range(0, 6)
            .mapToObj(i -> new Point(new UUID(0, i), 31.2304, 121.4737, ""))
            .toList();

    record Step(int point, int seconds, boolean reason) {}

    @Provide
    Arbitrary<List<Step>> walks() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    private static List<Visit> visits(List<Step> steps) {
        List<Visit> visits = new ArrayList<>();
        Instant at = BEGIN;
        for (Step step : steps) {
            at = at.plusSeconds(step.seconds());
            visits.add(visit(step.point(), at, step.reason() ? "楼道施工绕行" : "", null, Duration.ZERO));
        }
        return visits;
    }

    private static Visit visit(int point, Instant at, String reason, @Nullable Position position, Duration skew) {
        return new Visit(new UUID(0, point), at, reason, position, skew);
    }

    private static Judgement judged(List<Visit> visits) {
        return Judgement.of(new WalkEvidence(false, false, ROUTE, visits, List.of()));
    }

    private static List<Integer> flagged(Judgement judgement, Flag flag) {
        return judgement.remarks().stream()
                .filter(remark -> remark.flag() == flag)
                .map(remark -> (int) remark.point().getLeastSignificantBits())
                .toList();
    }

    @Property(tries = 500)
    void it_lacks_something_if_a_point_is_missed_or_one_out_of_order_has_no_reason(@ForAll("walks") List<Step> steps) {
        Judgement judgement = judged(visits(steps));
        boolean unexplained = judgement.remarks().stream()
                .anyMatch(remark ->
                        remark.flag() == Flag.OUT_OF_ORDER && remark.detail().isEmpty());
        assertThat(judgement.verdict() == Verdict.LACKING)
                .isEqualTo(!flagged(judgement, Flag.MISSED).isEmpty() || unexplained);
    }

    @Property(tries = 500)
    void exactly_the_points_nobody_came_by_are_missed(@ForAll("walks") List<Step> steps) {
        List<Integer> visited = steps.stream().map(Step::point).toList();
        assertThat(flagged(judged(visits(steps)), Flag.MISSED))
                .containsExactlyElementsOf(IntStream.range(0, 6)
                        .boxed()
                        .filter(i -> !visited.contains(i))
                        .toList());
    }

    @Property(tries = 500)
    void no_remark_is_made_twice(@ForAll("walks") List<Step> steps) {
        List<Remark> remarks = judged(visits(steps)).remarks();
        assertThat(remarks.stream()
                        .map(remark -> remark.point() + " " + remark.flag())
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(remarks);
    }

    @Property(tries = 500)
    void a_reason_at_every_point_leaves_only_missed_points_to_lack(@ForAll("walks") List<Step> steps) {
        List<Step> explained = steps.stream()
                .map(step -> new Step(step.point(), step.seconds(), true))
                .toList();
        Judgement judgement = judged(visits(explained));
        assertThat(judgement.verdict() == Verdict.LACKING)
                .isEqualTo(!flagged(judgement, Flag.MISSED).isEmpty());
    }

    @Property(tries = 300)
    void the_order_in_which_records_arrive_is_no_matter(@ForAll("walks") List<Step> steps) {
        List<Visit> apart = visits(steps.stream()
                .map(step -> new Step(step.point(), step.seconds() + 1, step.reason()))
                .toList());
        assertThat(judged(apart.reversed())).isEqualTo(judged(apart));
    }

    @Property(tries = 500)
    void two_points_within_ten_seconds_are_too_fast_and_nothing_else_is(@ForAll("walks") List<Step> steps) {
        List<Integer> fast = IntStream.range(1, steps.size())
                .filter(i -> steps.get(i).point() != steps.get(i - 1).point()
                        && steps.get(i).seconds() <= 10)
                .mapToObj(i -> steps.get(i).point())
                .distinct()
                .sorted()
                .toList();
        assertThat(flagged(judged(visits(steps)), Flag.TOO_FAST)).isEqualTo(fast);
    }

    @Property(tries = 200)
    void walked_in_order_it_counts_however_often_one_came_by_a_point_again(
            @ForAll @IntRange(min = 1, max = 3) int times) {
        List<Step> steps = IntStream.range(0, 6)
                .boxed()
                .flatMap(i -> IntStream.range(0, times).mapToObj(n -> new Step(i, 30, false)))
                .toList();
        assertThat(judged(visits(steps))).isEqualTo(new Judgement(Verdict.COUNTS, List.of()));
    }

    @Property(tries = 200)
    void a_wrong_clock_changes_nothing_and_being_elsewhere_all_the_time_puts_it_in_doubt(
            @ForAll @IntRange(min = -900, max = 900) int skew, @ForAll @IntRange(min = 0, max = 3000) int metres) {
        Position off = new Position(31.2304 + metres / 111_195.0, 121.4737, 20);
        List<Visit> visits = IntStream.range(0, 6)
                .mapToObj(i -> visit(i, BEGIN.plusSeconds(60L * i), "", off, Duration.ofSeconds(skew)))
                .toList();
        Judgement judgement = judged(visits);
        assertThat(flagged(judgement, Flag.CLOCK).isEmpty()).isEqualTo(Math.abs(skew) <= 120);
        if (Math.abs(metres - 170) > 1) {
            assertThat(flagged(judgement, Flag.FAR_OFF).isEmpty()).isEqualTo(metres < 170);
            assertThat(judgement.verdict()).isEqualTo(metres < 170 ? Verdict.COUNTS : Verdict.IMPOSSIBLE);
        }
    }

    @Example
    void one_left_out_and_made_good_later_asks_one_reason() {
        List<Step> steps = List.of(
                new Step(0, 30, false),
                new Step(2, 30, true),
                new Step(1, 30, false),
                new Step(3, 30, false),
                new Step(4, 30, false),
                new Step(5, 30, false));
        Judgement judgement = judged(visits(steps));
        assertThat(judgement.verdict()).isEqualTo(Verdict.COUNTS);
        assertThat(flagged(judgement, Flag.OUT_OF_ORDER)).containsExactly(2);
    }

    @Example
    void a_jump_without_a_reason_does_not_count() {
        List<Step> steps = IntStream.of(5, 4, 3, 2, 1, 0)
                .mapToObj(i -> new Step(i, 30, false))
                .toList();
        Judgement judgement = judged(visits(steps));
        assertThat(judgement.verdict()).isEqualTo(Verdict.LACKING);
        assertThat(flagged(judgement, Flag.OUT_OF_ORDER)).containsExactly(1, 2, 3, 4, 5);
    }
}
