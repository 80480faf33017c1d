package io.shouwen.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Xiaowen offers her shift to Mengqi, or asks to be away; somebody else decides. */
@Clause("2.1.1")
class RequestRulesTest {

    private static final UUID XIAOWEN = UUID.randomUUID();
    private static final UUID MENGQI = UUID.randomUUID();
    private static final UUID MANAGER = UUID.randomUUID();
    private static final RosterShift HERS = shift(XIAOWEN, "2027-03-01", true, false);
    private static final RosterShift THEIRS = shift(MENGQI, "2027-03-02", true, false);

    @Test
    void leave_is_decided_once_and_by_somebody_else() {
        assertThat(leave(null).waits()).isTrue();
        assertThat(leave(null).mayDecide(MANAGER)).isNull();
        refused("roster.leave.not-ones-own", leave(null).mayDecide(XIAOWEN));
        assertThat(leave("GRANTED").waits()).isFalse();
        refused("roster.request.decided", leave("GRANTED").mayDecide(MANAGER));
        refused("roster.request.decided", leave("WITHDRAWN").mayWithdraw());
    }

    @Test
    void a_swap_is_decided_once_the_colleague_agreed_and_by_neither_of_the_two() {
        assertThat(swap(HERS, THEIRS).mayDecide(MANAGER)).isNull();
        refused("roster.leave.not-ones-own", swap(HERS, THEIRS).mayDecide(XIAOWEN));
        refused("roster.leave.not-ones-own", swap(HERS, THEIRS).mayDecide(MENGQI));
        refused("roster.swap.not-agreed", swap(HERS, THEIRS, false, null).mayDecide(MANAGER));
        refused("roster.request.decided", swap(HERS, THEIRS, true, "GRANTED").mayDecide(MANAGER));
        refused("roster.request.decided", swap(HERS, THEIRS, false, "DECLINED").mayChange());
    }

    @Test
    void a_swap_gives_each_the_others_day_as_drafts_become_known() {
        assertThat(swap(HERS, THEIRS).possible()).isTrue();
        assertThat(swap(HERS, THEIRS).changed())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(shift(MENGQI, "2027-03-01", true, false), shift(XIAOWEN, "2027-03-02", true, false));
        assertThat(swap(HERS, THEIRS).changed())
                .extracting(RosterShift::id)
                .doesNotContain(HERS.id(), THEIRS.id())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_shift_may_be_given_away_for_nothing() {
        assertThat(forNothing(HERS).possible()).isTrue();
        assertThat(forNothing(HERS).changed())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(shift(MENGQI, "2027-03-01", true, false));
    }

    @Test
    void what_was_taken_back_dropped_or_given_to_another_since_changes_hands_no_more() {
        assertThat(swap(null, THEIRS).possible()).isFalse();
        assertThat(swap(null, THEIRS).changed()).isEmpty();
        assertThat(swap(HERS, null).possible()).isFalse();
        assertThat(swap(shift(XIAOWEN, "2027-03-01", false, false), THEIRS).possible())
                .isFalse();
        assertThat(swap(shift(XIAOWEN, "2027-03-01", true, true), THEIRS).possible())
                .isFalse();
        assertThat(swap(shift(MANAGER, "2027-03-01", true, false), THEIRS).possible())
                .isFalse();
        assertThat(swap(HERS, shift(MANAGER, "2027-03-02", true, false)).possible())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-01", "2027-03-02", "2027-03-03"})
    void days_asked_for_count_from_the_first_to_the_last(String day) {
        RosterShift shift = shift(XIAOWEN, day, true, false);
        assertThat(shift.in(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 3))).isTrue();
        assertThat(shift.in(shift.day().plusDays(1), LocalDate.of(2027, 3, 9))).isFalse();
        assertThat(shift.in(LocalDate.of(2027, 2, 1), shift.day().minusDays(1))).isFalse();
    }

    private static void refused(String why, @Nullable RuleBroken refusal) {
        assertThat(refusal).isNotNull().extracting(RuleBroken::messageKey).isEqualTo(why);
    }

    private static LeaveRequest leave(@Nullable String outcome) {
        LocalDate day = LocalDate.of(2027, 3, 1);
        Leave away = Leave.wholeDays(XIAOWEN, LeaveKind.ANNUAL, day, day);
        return new LeaveRequest(UUID.randomUUID(), "林晓雯", away, "回老家", Instant.EPOCH, outcome, null, null);
    }

    private static Swap swap(@Nullable RosterShift hers, @Nullable RosterShift theirs) {
        return swap(hers, theirs, true, null);
    }

    private static Swap swap(
            @Nullable RosterShift hers, @Nullable RosterShift theirs, boolean accepted, @Nullable String end) {
        return swap(hers, THEIRS.id(), theirs, accepted, end);
    }

    private static Swap forNothing(RosterShift hers) {
        return swap(hers, null, null, true, null);
    }

    private static Swap swap(
            @Nullable RosterShift hers,
            @Nullable UUID theirId,
            @Nullable RosterShift theirs,
            boolean accepted,
            @Nullable String end) {
        return new Swap(
                UUID.randomUUID(),
                XIAOWEN,
                "林晓雯",
                HERS.id(),
                hers,
                MENGQI,
                "周梦琪",
                theirId,
                theirs,
                "客服前台",
                "家里有事",
                accepted,
                end,
                "");
    }

    private static RosterShift shift(UUID who, String day, boolean published, boolean dropped) {
        Instant begin = Instant.parse(day + "T00:00:00Z");
        return new RosterShift(
                UUID.randomUUID(),
                UUID.nameUUIDFromBytes(new byte[] {1}),
                who,
                LocalDate.parse(day),
                new Span(begin, begin.plusSeconds(6 * 3600)),
                null,
                published,
                dropped);
    }
}
