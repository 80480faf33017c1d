package io.shouwen.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Span;
import io.shouwen.platform.security.Role;
import io.shouwen.roster.DueCover;
import io.shouwen.roster.PlannedShift;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostKind;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause("2.1.1")
class DutyRulesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Post DESK = new Post(UUID.randomUUID(), PostKind.DESK, "客服前台", 1);
    private static final Post GATE = new Post(UUID.randomUUID(), PostKind.OTHER, "东门岗", 1);
    private static final StaffMember XIAOWEN =
            new StaffMember(UUID.randomUUID(), "KF001", "林晓雯", "13800005678", "客服", Set.of(Role.DESK));
    private static final StaffMember REPAIRER =
            new StaffMember(UUID.randomUUID(), "WX001", "赵师傅", "13800005679", "维修", Set.of(Role.REPAIR));
    private static final PlannedShift EARLY = shift(DESK, "07:00", "13:00");
    private static final PlannedShift LATE = shift(DESK, "13:00", "19:00");

    @ParameterizedTest
    @CsvSource({
        "04:59, none",
        "05:00, early",
        "09:00, early",
        "12:59, early",
        "13:00, late",
        "18:59, late",
        "19:00, none"
    })
    void who_comes_comes_for_the_shift_that_runs_or_begins_within_two_hours(String at, String which) {
        assertThat(SignOn.shift(List.of(LATE, EARLY), today(at)))
                .isEqualTo(
                        switch (which) {
                            case "early" -> Optional.of(EARLY);
                            case "late" -> Optional.of(LATE);
                            default -> Optional.empty();
                        });
    }

    @Test
    void a_sign_on_lasts_to_the_end_of_its_shift_and_without_one_twelve_hours() {
        SignOn planned = begin(DESK, XIAOWEN, Optional.of(EARLY));
        assertThat(planned.shiftId()).isEqualTo(EARLY.id());
        assertThat(planned.until()).isEqualTo(today("13:00"));
        assertThat(planned.running()).isTrue();
        SignOn unplanned = begin(DESK, XIAOWEN, Optional.empty());
        assertThat(unplanned.shiftId()).isNull();
        assertThat(unplanned.until()).isEqualTo(today("18:55"));
    }

    @Test
    void a_shift_on_another_post_is_not_the_one_begun() {
        SignOn elsewhere = begin(GATE, XIAOWEN, Optional.of(EARLY));
        assertThat(elsewhere.shiftId()).isNull();
        assertThat(elsewhere.until()).isEqualTo(today("18:55"));
    }

    @Test
    void only_who_holds_its_role_signs_on_to_a_post_and_anyone_where_it_asks_for_none() {
        assertThat(catchThrowableOfType(RuleBroken.class, () -> begin(DESK, REPAIRER, Optional.empty())))
                .satisfies(refused -> {
                    assertThat(refused.messageKey()).isEqualTo("duty.refused.role");
                    assertThat(refused.arguments()).containsExactly("客服前台");
                });
        assertThat(begin(GATE, REPAIRER, Optional.empty()).staffId()).isEqualTo(REPAIRER.id());
    }

    @Test
    void who_signed_off_is_no_longer_there() {
        SignOn on = begin(DESK, XIAOWEN, Optional.empty());
        SignOn off = new SignOn(
                on.id(),
                on.postId(),
                on.staffId(),
                null,
                on.on(),
                on.until(),
                on.how(),
                on.place(),
                null,
                today("12:00"),
                SignOn.Ended.SELF);
        assertThat(off.running()).isFalse();
        assertThat(SignOn.Ended.SELF.messageKey()).isEqualTo("duty.ended.self");
    }

    @Test
    void a_post_has_a_gap_where_nobody_is_and_whoever_is_there_is_taken_to_stay() {
        DueCover due = new DueCover(DESK, span("08:00", "20:00"));
        DutySpan morning = new DutySpan(DESK.id(), XIAOWEN.id(), today("07:55"), today("12:00"));
        DutySpan since = new DutySpan(DESK.id(), XIAOWEN.id(), today("12:30"), null);
        DutySpan tonight = new DutySpan(DESK.id(), XIAOWEN.id(), today("20:00"), null);
        assertThat(Gap.of(List.of(due), Map.of(DESK.id(), List.of(morning, since, tonight))))
                .containsExactly(new Gap(DESK, span("12:00", "12:30")));
        assertThat(Gap.of(List.of(due), Map.of(GATE.id(), List.of(since)))).containsExactly(new Gap(DESK, due.span()));
    }

    @Test
    void up_to_now_a_desk_was_covered_while_somebody_was_there_and_not_before_or_after() {
        DutySpan morning = new DutySpan(DESK.id(), XIAOWEN.id(), today("09:00"), today("10:00"));
        DutySpan since = new DutySpan(DESK.id(), XIAOWEN.id(), today("13:30"), null);
        DutySpan tonight = new DutySpan(DESK.id(), XIAOWEN.id(), today("18:00"), null);
        Cover cover = Cover.of(
                List.of(span("08:00", "12:00"), span("13:00", "17:00"), span("18:00", "22:00")),
                List.of(tonight, since, morning),
                today("14:00"));
        assertThat(cover.gaps())
                .containsExactly(span("08:00", "09:00"), span("10:00", "12:00"), span("13:00", "13:30"));
        assertThat(cover.minutesDue()).isEqualTo(300);
        assertThat(cover.minutesCovered()).isEqualTo(90);
    }

    @Test
    void a_change_of_shift_is_no_alarm_and_more_than_five_minutes_is_one() {
        assertThat(new Gap(DESK, span("12:00", "12:05")).alarming()).isFalse();
        assertThat(new Gap(DESK, span("12:00", "12:06")).alarming()).isTrue();
        assertThat(new Gap(DESK, span("12:00", "12:06")).alarmAt()).isEqualTo(today("12:05"));
    }

    @Test
    void a_gap_runs_from_its_first_moment_to_just_before_its_last() {
        Gap gap = new Gap(DESK, span("12:00", "12:30"));
        assertThat(gap.running(today("11:59"))).isFalse();
        assertThat(gap.running(today("12:00"))).isTrue();
        assertThat(gap.running(today("12:30"))).isFalse();
    }

    /** One degree of latitude is 111.195 km everywhere, one of longitude at 60 degrees half of it. */
    @ParameterizedTest
    @CsvSource({
        "60, 120, 0, INSIDE", "60.001, 120, 111, OUTSIDE", "60.0009, 120, 100, INSIDE", "59.9991, 120, 100, INSIDE",
        "60, 120.0018, 100, INSIDE", "60, 119.998, 111, OUTSIDE", "-60, -60, 20015087, OUTSIDE",
                "90, 120, 3335848, OUTSIDE",
        "61, 180, 3171349, OUTSIDE"
    })
    void the_place_is_told_by_the_metres_over_ground(double latitude, double longitude, int metres, SignOnPlace place) {
        assertThat(new Whereabouts.Wanted(60, 120, 100).check(latitude, longitude))
                .isEqualTo(new Whereabouts(place, metres));
    }

    @ParameterizedTest
    @CsvSource({"90.1, 120", "-90.1, 120", "60, 180.1", "60, -180.1", "NaN, 120", "60, NaN", ", 120", "60,"})
    void a_device_that_tells_no_place_on_earth_refused_to_tell_it(Double latitude, Double longitude) {
        assertThat(new Whereabouts.Wanted(60, 120, 100).check(latitude, longitude))
                .isEqualTo(new Whereabouts(SignOnPlace.REFUSED, null));
    }

    private static SignOn begin(Post post, StaffMember who, Optional<PlannedShift> shift) {
        return SignOn.begin(
                UUID.randomUUID(), post, who, shift, SignOn.How.DESK, Whereabouts.NOT_ASKED, today("06:55"));
    }

    private static PlannedShift shift(Post post, String from, String to) {
        return new PlannedShift(UUID.randomUUID(), post, XIAOWEN.id(), XIAOWEN.name(), span(from, to));
    }

    private static Span span(String from, String to) {
        return new Span(today(from), today(to));
    }

    private static Instant today(String at) {
        return java.time.LocalDateTime.parse("2027-03-01T" + at)
                .atZone(SHANGHAI)
                .toInstant();
    }
}
