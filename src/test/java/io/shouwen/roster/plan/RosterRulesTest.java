package io.shouwen.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Span;
import io.shouwen.roster.DueCover;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostKind;
import io.shouwen.roster.pattern.ShiftPattern;
import io.shouwen.roster.plan.PublicationPlan.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Clause("2.1.1")
class RosterRulesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final UUID XIAOWEN = UUID.randomUUID();
    private static final UUID MENGQI = UUID.randomUUID();
    private static final Post DESK = new Post(UUID.randomUUID(), PostKind.DESK, "客服前台", 1);
    private static final ShiftPattern EARLY =
            new ShiftPattern(UUID.randomUUID(), DESK.id(), "1", "早班", LocalTime.of(7, 0), LocalTime.of(13, 0), 0);
    private static final ShiftPattern NIGHT =
            new ShiftPattern(UUID.randomUUID(), DESK.id(), "2", "夜班", LocalTime.of(19, 0), LocalTime.of(7, 0), 0);
    private static final Map<UUID, ShiftPattern> PATTERNS = Map.of(EARLY.id(), EARLY, NIGHT.id(), NIGHT);

    @Test
    void less_than_eleven_hours_between_two_shifts_is_too_little_rest() {
        RosterShift night = shift(XIAOWEN, NIGHT, MONDAY, false);
        RosterShift next = shift(XIAOWEN, NIGHT, MONDAY.plusDays(1), false);
        RosterShift late = at(XIAOWEN, "2027-03-02T17:59", "2027-03-02T20:00");
        assertThat(ShortRest.among(List.of(night, next))).isEmpty();
        assertThat(ShortRest.among(List.of(late, night))).containsExactly(new ShortRest(night, late));
    }

    @Test
    void two_halves_of_a_day_are_one_duty_but_a_day_and_the_night_after_are_not() {
        RosterShift early = shift(XIAOWEN, EARLY, MONDAY, false);
        RosterShift late = at(XIAOWEN, "2027-03-01T13:00", "2027-03-01T19:00");
        RosterShift night = shift(XIAOWEN, NIGHT, MONDAY, false);
        assertThat(ShortRest.among(List.of(early, late))).isEmpty();
        assertThat(ShortRest.among(List.of(late, night))).containsExactly(new ShortRest(late, night));
    }

    @Test
    void eleven_hours_are_rest_enough() {
        RosterShift early = shift(XIAOWEN, EARLY, MONDAY, false);
        RosterShift next = at(XIAOWEN, "2027-03-02T00:00", "2027-03-02T06:00");
        RosterShift sooner = at(XIAOWEN, "2027-03-01T23:59", "2027-03-02T06:00");
        assertThat(ShortRest.among(List.of(early, next))).isEmpty();
        assertThat(ShortRest.among(List.of(early, sooner))).containsExactly(new ShortRest(early, sooner));
    }

    @Test
    void nobody_is_in_two_places_at_once_but_two_people_may_be() {
        RosterShift early = shift(XIAOWEN, EARLY, MONDAY, false);
        assertThat(ShortRest.overlap(List.of(early, at(XIAOWEN, "2027-03-01T12:00", "2027-03-01T14:00"))))
                .isTrue();
        assertThat(ShortRest.overlap(List.of(early, shift(MENGQI, EARLY, MONDAY, false))))
                .isFalse();
        assertThat(ShortRest.overlap(List.of(early, at(XIAOWEN, "2027-03-01T13:00", "2027-03-01T14:00"))))
                .isFalse();
    }

    @Test
    void a_published_shift_is_dropped_not_deleted_and_comes_back_as_it_was() {
        RosterShift published = shift(XIAOWEN, EARLY, MONDAY, true);
        CellChange out = change(List.of(published), NIGHT.id());
        assertThat(out.dropped()).containsExactly(published.id());
        assertThat(out.deleted()).isEmpty();
        assertThat(out.added()).extracting(RosterShift::patternId).containsExactly(NIGHT.id());
        CellChange back = change(List.of(dropped(published)), EARLY.id());
        assertThat(back.revived()).containsExactly(published.id());
        assertThat(back.added()).isEmpty();
    }

    @Test
    void a_gap_must_have_somebody_and_a_reason_before_it_goes_out() {
        PublicationPlan plan = plan(List.of());
        RosterGap gap = plan.open().getFirst();
        assertThatThrownBy(() -> plan.answered(Map.of(), null)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> plan.answered(Map.of(gap.key(), new Word(MENGQI, " ")), null))
                .isInstanceOf(RuleBroken.class);
        assertThat(plan.answered(Map.of(gap.key(), new Word(MENGQI, "物业经理顶班")), null))
                .containsExactly(new RosterGap.Answer(DESK.id(), gap.span(), MENGQI, "物业经理顶班"));
    }

    @Test
    void who_answers_since_before_need_not_be_named_again_and_only_for_that_stretch() {
        Span morning = span("2027-03-01T07:00", "2027-03-01T10:00");
        PublicationPlan plan = plan(List.of(new RosterGap.Answer(DESK.id(), morning, MENGQI, "培训")));
        assertThat(plan.open())
                .extracting(RosterGap::span)
                .containsExactly(span("2027-03-01T10:00", "2027-03-01T13:00"));
    }

    @Test
    void whoever_stands_on_another_post_fills_no_gap_of_this_one() {
        Post gate = new Post(UUID.randomUUID(), PostKind.OTHER, "东门岗", 1);
        Span morning = EARLY.on(MONDAY, SHANGHAI);
        List<DueCover> due = List.of(new DueCover(DESK, morning), new DueCover(gate, morning));
        List<RosterGap> gaps = RosterGap.of(due, List.of(shift(XIAOWEN, EARLY, MONDAY, false)));
        assertThat(gaps).containsExactly(new RosterGap(gate, morning));
        assertThat(RosterGap.open(gaps, List.of(new RosterGap.Answer(DESK.id(), morning, MENGQI, "顶班"))))
                .isEqualTo(gaps);
        assertThat(RosterGap.open(gaps, List.of(new RosterGap.Answer(gate.id(), morning, MENGQI, "顶班"))))
                .isEmpty();
    }

    @Test
    void a_form_tells_gaps_apart_and_knows_the_same_one_again() {
        Span morning = EARLY.on(MONDAY, SHANGHAI);
        String key = new RosterGap(DESK, morning).key();
        assertThat(key).isEqualTo(new RosterGap(DESK, EARLY.on(MONDAY, SHANGHAI)).key());
        assertThat(List.of(
                        new RosterGap(new Post(UUID.randomUUID(), PostKind.DESK, "客服前台", 1), morning).key(),
                        new RosterGap(DESK, EARLY.on(MONDAY.plusDays(1), SHANGHAI)).key(),
                        new RosterGap(DESK, span("2027-03-01T07:00", "2027-03-01T12:00")).key()))
                .doesNotContain(key)
                .doesNotHaveDuplicates();
    }

    @Test
    void publishing_makes_the_drafts_of_its_days_known_and_ends_what_was_dropped() {
        RosterShift draft = shift(XIAOWEN, EARLY, MONDAY, false);
        RosterShift ended = dropped(shift(MENGQI, NIGHT, MONDAY, true));
        RosterShift stays = shift(MENGQI, EARLY, MONDAY.plusDays(1), true);
        RosterShift later = shift(XIAOWEN, EARLY, MONDAY.plusDays(2), false);
        RosterShift endedLater = dropped(shift(MENGQI, EARLY, MONDAY.plusDays(2), true));
        PublicationPlan plan = PublicationPlan.of(
                MONDAY, MONDAY.plusDays(1), List.of(draft, ended, stays, later, endedLater), List.of(), List.of());
        assertThat(plan.fresh()).containsExactly(draft);
        assertThat(plan.ended()).containsExactly(ended);
        assertThat(plan.concerned()).containsExactlyInAnyOrder(XIAOWEN, MENGQI);
        assertThat(plan.shortRests()).isEmpty();
    }

    @Test
    void what_is_published_without_being_told_covers_nothing_before_it_goes_out() {
        Span tuesday = EARLY.on(MONDAY.plusDays(1), SHANGHAI);
        RosterShift draft = shift(XIAOWEN, EARLY, MONDAY.plusDays(1), false);
        RosterShift known = shift(XIAOWEN, EARLY, MONDAY.plusDays(1), true);
        List<DueCover> due = List.of(new DueCover(DESK, tuesday));
        assertThat(PublicationPlan.of(MONDAY, MONDAY, List.of(draft), due, List.of())
                        .open())
                .containsExactly(new RosterGap(DESK, tuesday));
        assertThat(PublicationPlan.of(MONDAY, MONDAY, List.of(known), due, List.of())
                        .open())
                .isEmpty();
        assertThat(PublicationPlan.of(MONDAY, MONDAY.plusDays(1), List.of(dropped(known)), due, List.of())
                        .open())
                .containsExactly(new RosterGap(DESK, tuesday));
    }

    @Test
    void too_little_rest_goes_out_with_a_reason_and_only_where_one_of_the_two_shifts_is_new() {
        RosterShift before = shift(XIAOWEN, NIGHT, MONDAY, true);
        RosterShift after = shift(XIAOWEN, EARLY, MONDAY.plusDays(1), true);
        RosterShift fresh = shift(MENGQI, NIGHT, MONDAY, false);
        RosterShift next = at(MENGQI, "2027-03-02T12:00", "2027-03-02T18:00");
        RosterShift known =
                new RosterShift(next.id(), DESK.id(), MENGQI, MONDAY.plusDays(1), next.span(), null, true, false);
        RosterShift evening = shift(MENGQI, MONDAY, span("2027-03-01T09:00", "2027-03-01T12:00"), null, true);
        PublicationPlan plan =
                PublicationPlan.of(MONDAY, MONDAY, List.of(before, after, fresh, known, evening), List.of(), List.of());
        assertThat(plan.shortRests())
                .containsExactlyInAnyOrder(new ShortRest(evening, fresh), new ShortRest(fresh, known));
        for (String missing : new String[] {null, "  "}) {
            assertThatThrownBy(() -> plan.answered(Map.of(), missing))
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            e -> assertThat(e.messageKey()).isEqualTo("roster.publish.rest-unaccepted"));
        }
        assertThat(plan.answered(Map.of(), "本人同意")).isEmpty();
    }

    @Test
    void whoever_changes_a_day_has_seen_its_shifts_in_any_order_but_not_the_dropped_ones() {
        RosterShift early = shift(XIAOWEN, EARLY, MONDAY, false);
        RosterShift night = shift(XIAOWEN, NIGHT, MONDAY, true);
        assertThat(CellChange.seen(List.of(early, night, dropped(shift(XIAOWEN, NIGHT, MONDAY, true)))))
                .isEqualTo(CellChange.seen(List.of(night, early)))
                .isNotEqualTo(CellChange.seen(List.of(early)))
                .contains(early.id().toString(), night.id().toString());
        assertThat(CellChange.seen(List.of())).isEmpty();
    }

    @Test
    void a_week_is_written_as_the_calendar_numbers_it() {
        assertThat(Week.of(LocalDate.of(2026, 11, 29)).text()).isEqualTo("2026-W48");
        assertThat(Week.of(LocalDate.of(2027, 1, 1)).text()).isEqualTo("2026-W53");
        assertThat(Week.parse("2026-W53", MONDAY).monday()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(Week.parse("nonsense", MONDAY).monday()).isEqualTo(MONDAY);
    }

    @Test
    void drafting_again_gives_a_shift_its_patterns_new_hours_and_an_edit_by_hand_leaves_it() {
        RosterShift before = at(XIAOWEN, "2027-03-01T08:00", "2027-03-01T14:00");
        RosterShift old =
                new RosterShift(before.id(), DESK.id(), XIAOWEN, MONDAY, before.span(), EARLY.id(), false, false);
        assertThat(CellChange.of(XIAOWEN, MONDAY, List.of(old), List.of(EARLY.id()), PATTERNS, SHANGHAI, false)
                        .nothing())
                .isTrue();
        CellChange anew = CellChange.of(XIAOWEN, MONDAY, List.of(old), List.of(EARLY.id()), PATTERNS, SHANGHAI, true);
        assertThat(anew.nothing()).isFalse();
        assertThat(anew.deleted()).containsExactly(old.id());
        assertThat(anew.added()).extracting(RosterShift::span).containsExactly(EARLY.on(MONDAY, SHANGHAI));
        RosterShift asNow = shift(XIAOWEN, EARLY, MONDAY, false);
        assertThat(CellChange.of(XIAOWEN, MONDAY, List.of(asNow), List.of(EARLY.id()), PATTERNS, SHANGHAI, true)
                        .nothing())
                .isTrue();
    }

    private static PublicationPlan plan(List<RosterGap.Answer> answers) {
        Span morning = span("2027-03-01T07:00", "2027-03-01T13:00");
        return PublicationPlan.of(MONDAY, MONDAY, List.of(), List.of(new DueCover(DESK, morning)), answers);
    }

    private static CellChange change(List<RosterShift> there, UUID wanted) {
        return CellChange.of(XIAOWEN, MONDAY, there, List.of(wanted), PATTERNS, SHANGHAI, false);
    }

    private static RosterShift shift(UUID who, ShiftPattern pattern, LocalDate day, boolean published) {
        return shift(who, day, pattern.on(day, SHANGHAI), pattern.id(), published);
    }

    private static RosterShift at(UUID who, String begin, String end) {
        return shift(who, MONDAY, span(begin, end), null, false);
    }

    private static RosterShift shift(UUID who, LocalDate day, Span span, @Nullable UUID pattern, boolean published) {
        return new RosterShift(UUID.randomUUID(), DESK.id(), who, day, span, pattern, published, false);
    }

    private static RosterShift dropped(RosterShift shift) {
        return new RosterShift(
                shift.id(), shift.postId(), shift.staffId(), shift.day(), shift.span(), shift.patternId(), true, true);
    }

    private static Span span(String begin, String end) {
        return new Span(Instant.parse(begin + ":00+08:00"), Instant.parse(end + ":00+08:00"));
    }
}
