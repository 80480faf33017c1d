package io.shouwen.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause({"4.1.2.3", "4.2.3", "2.1.6"})
class ComplaintTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Actor DESK = Actor.of(Ids.next(), "林晓雯", Role.DESK);
    private static final Actor BUTLER = Actor.of(Ids.next(), "陈佳怡", Role.BUTLER);
    private static final Actor SUPERVISOR = Actor.of(Ids.next(), "王秀兰", Role.SUPERVISOR);
    private static final Actor MANAGER = Actor.of(Ids.next(), "李建国", Role.MANAGER);
    private static final Actor QUALITY = Actor.of(Ids.next(), "何静", Role.QUALITY);
    private static final ComplaintClock CLOCK = new ComplaintClock(Duration.ofHours(4), Duration.ofHours(24), null);

    @Test
    void solved_on_the_spot_needs_a_content_complainant() {
        refused("complaints.rule.not-content", () -> received().solveAtOnce(DESK, "已道歉", false, Ids.next(), NOW));
        Complaint solved = received().solveAtOnce(DESK, "已道歉", true, Ids.next(), NOW);
        assertThat(solved.stage()).isEqualTo(ComplaintStage.SOLVED);
        assertThat(solved.intake()).isEqualTo(new IntakeDecision(WayOfIntake.ON_THE_SPOT, "已道歉", DESK.id(), NOW));
        refused("complaints.rule.not-now.solved", () -> solved.solveAtOnce(DESK, "再来", true, Ids.next(), NOW));
        refused("complaints.rule.no-words", () -> received().solveAtOnce(DESK, " 好 ", true, Ids.next(), NOW));
    }

    @Test
    void what_is_not_ours_is_explained_with_what_was_said() {
        Complaint explained = received().explain(DESK, "地铁口归市政", Ids.next(), NOW);
        assertThat(explained.stage()).isEqualTo(ComplaintStage.SOLVED);
        assertThat(explained.intake().way()).isEqualTo(WayOfIntake.NOT_OURS);
        refused("complaints.rule.no-words", () -> received().explain(DESK, "x", Ids.next(), NOW));
        Complaint later = inHand().explain(SUPERVISOR, "核实归市政", Ids.next(), NOW);
        assertThat(later.intake().way()).as("the first decision stays").isEqualTo(WayOfIntake.REPORTED);
    }

    @Test
    void reported_up_it_has_the_clocks_of_the_next_level() {
        Complaint up = received().report(DESK, "要主管出面", CLOCK, NOW);
        assertThat(up.stage()).isEqualTo(ComplaintStage.IN_HAND);
        assertThat(up.rise().level()).isEqualTo(ComplaintLevel.SUPERVISOR);
        assertThat(up.rise().seq()).isEqualTo(1);
        assertThat(up.rise().answerBy()).isEqualTo(NOW.plus(Duration.ofHours(4)));
        assertThat(up.rise().solveBy()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        Complaint top = up.report(SUPERVISOR, "再上报", CLOCK, NOW).report(MANAGER, "再上报", CLOCK, NOW);
        assertThat(top.rise().level()).isEqualTo(ComplaintLevel.GROUP);
        refused("complaints.rule.no-higher", () -> top.report(MANAGER, "再上报", CLOCK, NOW));
        assertThat(top.mayReport(QUALITY).messageKey()).isEqualTo("complaints.rule.no-higher");
        refused("complaints.rule.no-words", () -> received().report(DESK, "", CLOCK, NOW));
    }

    @Test
    void a_late_solution_goes_up_by_itself_and_stays_on_the_highest_level() {
        Complaint late = received().late(CLOCK, NOW);
        assertThat(late.rise().why()).isEqualTo(Rise.Why.LATE);
        assertThat(late.rise().by()).isNull();
        assertThat(late.stage()).isEqualTo(ComplaintStage.IN_HAND);
        assertThat(late.intake().by()).as("nobody decided").isNull();
        Complaint top = late.late(CLOCK, NOW).late(CLOCK, NOW);
        assertThat(top.rise().level()).isEqualTo(ComplaintLevel.GROUP);
        assertThat(top.late(CLOCK, NOW)).isSameAs(top);
    }

    @Test
    void its_owner_who_leads_and_in_the_end_the_group_work_on_it() {
        refused("complaints.rule.not-owner", () -> received().explain(BUTLER, "不归我们", Ids.next(), NOW));
        assertThat(received().mayWork(ComplaintMove.EXPLAIN, MANAGER)).isNull();
        assertThat(received().mayWork(ComplaintMove.EXPLAIN, SUPERVISOR)).isNull();
        assertThat(received().mayWork(ComplaintMove.EXPLAIN, QUALITY)).isNotNull();
        Complaint top = received().late(CLOCK, NOW).late(CLOCK, NOW).late(CLOCK, NOW);
        assertThat(top.mayWork(ComplaintMove.SOLVE, QUALITY)).isNull();
        assertThat(top.mayWork(ComplaintMove.SOLVE, BUTLER)).isNotNull();
    }

    @Test
    void without_a_way_out_there_is_no_solution() {
        refused("complaints.rule.not-now.received", () -> received().solve(DESK, "办好了", Ids.next(), NOW));
        Complaint solved = inHand().solve(DESK, "办好了", Ids.next(), NOW);
        assertThat(solved.stage()).isEqualTo(ComplaintStage.SOLVED);
        refused("complaints.rule.not-now.solved", () -> solved.report(DESK, "还是上报", CLOCK, NOW));
        refused("complaints.rule.no-words", () -> inHand().solve(DESK, "x", Ids.next(), NOW));
    }

    @Test
    void whoever_solved_it_does_not_ask_back() {
        refused("complaints.rule.solver-asks", () -> solved().followUp(answer(FollowUpOutcome.SATISFIED), DESK, CLOCK));
        Complaint ended = solved().followUp(answer(FollowUpOutcome.SATISFIED), BUTLER, CLOCK);
        assertThat(ended.stage()).isEqualTo(ComplaintStage.CLOSED);
        assertThat(ended.ending().rule()).isEqualTo(ComplaintEnd.Rule.ANSWERED);
        assertThat(solved().followUp(answer(FollowUpOutcome.ACCEPTED), BUTLER, CLOCK)
                        .stage())
                .isEqualTo(ComplaintStage.CLOSED);
        refused(
                "complaints.rule.not-now.in_hand",
                () -> inHand().followUp(answer(FollowUpOutcome.SATISFIED), BUTLER, CLOCK));
        assertThat(ended.mayAnswer()).isNotNull();
        assertThat(solved().mayAnswer()).isNull();
    }

    @Test
    void half_solved_goes_on_with_a_plan_that_ends_on_its_day() {
        Instant day = NOW.plus(Duration.ofDays(3));
        Complaint on = solved().followUp(half("还剩一楼", "保洁每天两次", day), BUTLER, CLOCK);
        assertThat(on.stage()).isEqualTo(ComplaintStage.IN_HAND);
        assertThat(on.rise().level()).isEqualTo(ComplaintLevel.SUPERVISOR);
        assertThat(on.rise().solveBy()).isEqualTo(day);
        assertThat(on.rise().answerBy()).isEqualTo(NOW.plus(Duration.ofHours(4)));
        assertThat(on.solution()).isNull();
        assertThat(on.tries()).isEmpty();
        refused("complaints.rule.no-plan", () -> solved().followUp(half("", "保洁", day), BUTLER, CLOCK));
        refused("complaints.rule.no-plan", () -> solved().followUp(half("还剩一楼", "x", day), BUTLER, CLOCK));
        refused("complaints.rule.no-plan", () -> solved().followUp(half("还剩一楼", "保洁", null), BUTLER, CLOCK));
        refused("complaints.rule.plan-past", () -> solved().followUp(half("还剩一楼", "保洁", NOW), BUTLER, CLOCK));
        Instant soon = NOW.plusSeconds(60);
        assertThat(solved().followUp(half("还剩一楼", "保洁", soon), BUTLER, CLOCK)
                        .rise()
                        .answerBy())
                .as("never after the plan's end")
                .isEqualTo(soon);
    }

    @Test
    void not_satisfied_goes_one_level_up() {
        Complaint on = solved().followUp(words(FollowUpOutcome.NOT_SATISFIED, "根本没变"), BUTLER, CLOCK);
        assertThat(on.stage()).isEqualTo(ComplaintStage.IN_HAND);
        assertThat(on.rise().level()).isEqualTo(ComplaintLevel.MANAGER);
        assertThat(on.rise().why()).isEqualTo(Rise.Why.NOT_SATISFIED);
        refused(
                "complaints.rule.no-words",
                () -> solved().followUp(answer(FollowUpOutcome.NOT_SATISFIED), BUTLER, CLOCK));
    }

    @Test
    void three_calls_in_vain_over_two_days_end_it_by_the_rule() {
        Complaint one = solved().followUp(tried(NOW.plusSeconds(60)), BUTLER, CLOCK);
        assertThat(one.stage()).isEqualTo(ComplaintStage.SOLVED);
        Complaint two = one.followUp(tried(NOW.plus(Duration.ofDays(2))), BUTLER, CLOCK);
        assertThat(two.stage()).as("two are not enough").isEqualTo(ComplaintStage.SOLVED);
        Complaint early = one.followUp(tried(NOW.plusSeconds(70)), BUTLER, CLOCK)
                .followUp(tried(NOW.plusSeconds(80)), BUTLER, CLOCK);
        assertThat(early.stage()).as("three within a day are not enough").isEqualTo(ComplaintStage.SOLVED);
        Complaint ended = two.followUp(tried(NOW.plus(Duration.ofDays(2))), BUTLER, CLOCK);
        assertThat(ended.stage()).isEqualTo(ComplaintStage.CLOSED);
        assertThat(ended.ending().rule()).isEqualTo(ComplaintEnd.Rule.SILENCE);
        assertThat(ended.ending().by()).isNull();
    }

    @Test
    void a_week_without_an_answer_ends_it_too() {
        refused(
                "complaints.rule.silence-too-short",
                () -> solved().endInSilence(NOW.plus(Duration.ofDays(7)).minusSeconds(1)));
        assertThat(solved().endInSilence(NOW.plus(Duration.ofDays(7))).stage()).isEqualTo(ComplaintStage.CLOSED);
        refused("complaints.rule.not-now.in_hand", () -> inHand().endInSilence(NOW.plus(Duration.ofDays(9))));
    }

    @Test
    void a_closed_one_is_opened_again_on_the_same_level() {
        Complaint closed = solved().followUp(answer(FollowUpOutcome.SATISFIED), BUTLER, CLOCK);
        Complaint again = closed.reopen(DESK, "又来了", CLOCK, NOW);
        assertThat(again.stage()).isEqualTo(ComplaintStage.IN_HAND);
        assertThat(again.rise().level()).isEqualTo(ComplaintLevel.SUPERVISOR);
        assertThat(again.ending()).isNull();
        refused("complaints.rule.not-now.solved", () -> solved().reopen(DESK, "又来了", CLOCK, NOW));
        refused("complaints.rule.no-words", () -> closed.reopen(DESK, "", CLOCK, NOW));
    }

    @Test
    void a_joined_one_ends_only_with_its_head() {
        Complaint joined = joined(inHand());
        refused("complaints.rule.ends-with-head", () -> joined.solve(DESK, "办好了", Ids.next(), NOW));
        assertThat(joined.solveWithHead(SUPERVISOR, "一起办好", Ids.next(), NOW).stage())
                .isEqualTo(ComplaintStage.SOLVED);
        Complaint undecided = joined(received()).solveWithHead(SUPERVISOR, "一起办好", Ids.next(), NOW);
        assertThat(undecided.intake().way()).isEqualTo(WayOfIntake.REPORTED);
        refused(
                "complaints.rule.not-now.solved",
                () -> joined(solved()).solveWithHead(SUPERVISOR, "一起", Ids.next(), NOW));
    }

    @Test
    void whom_it_is_about_is_named_while_it_is_worked_on() {
        assertThat(received().mayName()).isNull();
        assertThat(inHand().mayName()).isNull();
        assertThat(solved().mayName()).isNotNull();
    }

    private static Complaint received() {
        return Complaint.received(
                Ids.next(), Ids.next(), DESK.id(), CLOCK.rise(0, ComplaintLevel.FIRST, Rise.Why.INTAKE, "", null, NOW));
    }

    private static Complaint inHand() {
        return received().report(DESK, "请主管处理", CLOCK, NOW);
    }

    private static Complaint solved() {
        return inHand().solve(DESK, "已加派保洁", Ids.next(), NOW);
    }

    private static Complaint joined(Complaint c) {
        return new Complaint(
                c.projectId(),
                c.id(),
                c.owner(),
                c.rise(),
                c.intake(),
                c.solution(),
                List.of(),
                c.ending(),
                Ids.next());
    }

    private static FollowUpTry answer(FollowUpOutcome outcome) {
        return words(outcome, "");
    }

    private static FollowUpTry words(FollowUpOutcome outcome, String words) {
        return new FollowUpTry(Ids.next(), outcome, BUTLER.id(), NOW, words, "", "", null);
    }

    private static FollowUpTry tried(Instant at) {
        return new FollowUpTry(Ids.next(), FollowUpOutcome.NOT_REACHED, BUTLER.id(), at, "", "", "", null);
    }

    private static FollowUpTry half(String left, String plan, @Nullable Instant until) {
        return new FollowUpTry(Ids.next(), FollowUpOutcome.HALF, BUTLER.id(), NOW, "", left, plan, until);
    }

    private static void refused(String key, Runnable move) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, no -> assertThat(no.messageKey()).isEqualTo(key));
    }
}
