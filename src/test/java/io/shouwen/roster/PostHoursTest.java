package io.shouwen.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Span;
import io.shouwen.roster.PostHours.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Clause("2.1.1")
class PostHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_night_belongs_to_the_day_it_begins_on() {
        PostHours friday = hours(Days.WORKDAYS, "19:00", "07:00");
        Span weekend = span("2026-11-27T00:00", "2026-11-30T00:00");
        assertThat(PostHours.due(List.of(friday), weekend, WorkCalendar.PLAIN, SHANGHAI))
                .containsExactly(
                        span("2026-11-27T00:00", "2026-11-27T07:00"), span("2026-11-27T19:00", "2026-11-28T07:00"));
    }

    @Test
    void a_holiday_is_no_workday_and_a_make_up_day_is() {
        WorkCalendar calendar = new WorkCalendar(Map.of(
                LocalDate.of(2026, 11, 27), WorkCalendar.Kind.HOLIDAY,
                LocalDate.of(2026, 11, 28), WorkCalendar.Kind.WORKDAY));
        Span weekend = span("2026-11-27T00:00", "2026-11-30T00:00");
        assertThat(PostHours.due(List.of(hours(Days.WORKDAYS, "08:30", "17:30")), weekend, calendar, SHANGHAI))
                .containsExactly(span("2026-11-28T08:30", "2026-11-28T17:30"));
    }

    @Test
    void a_window_the_clocks_skip_is_not_due_and_one_they_show_twice_is_due_once_for_twice_as_long() {
        PostHours early = hours(Days.DAILY, "02:00", "03:00");
        Span spring = new Span(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z"));
        Span autumn = new Span(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T23:00:00Z"));
        assertThat(PostHours.due(List.of(early), spring, WorkCalendar.PLAIN, BERLIN))
                .isEmpty();
        assertThat(PostHours.due(List.of(early), autumn, WorkCalendar.PLAIN, BERLIN))
                .containsExactly(
                        new Span(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T02:00:00Z")));
    }

    private static PostHours hours(Days days, String begins, String ends) {
        return new PostHours(days, LocalTime.parse(begins), LocalTime.parse(ends), LocalDate.of(2000, 1, 1), null);
    }

    private static Span span(String begin, String end) {
        return new Span(Instant.parse(begin + ":00+08:00"), Instant.parse(end + ":00+08:00"));
    }
}
