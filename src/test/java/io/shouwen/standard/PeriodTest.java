package io.shouwen.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-30T17:00:00Z");

    @Test
    void the_running_month_is_the_projects_not_greenwichs() {
        Period month = Period.thisMonth(SHANGHAI, NOW);
        assertThat(month.text()).isEqualTo("2026-12");
        assertThat(month.from()).isEqualTo("2026-11-30T16:00:00Z");
        assertThat(month.to()).isEqualTo("2026-12-31T16:00:00Z");
    }

    @Test
    void a_week_begins_on_monday_and_may_reach_into_the_next_year() {
        Period week = parse("2026-W53");
        assertThat(week.start()).isEqualTo("2026-12-28");
        assertThat(week.next().text()).isEqualTo("2027-W01");
        assertThat(Period.of(Period.Kind.WEEK, LocalDate.parse("2027-01-03"), SHANGHAI, NOW))
                .isEqualTo(week);
    }

    @Test
    void a_day_on_which_the_clock_is_put_back_has_25_hours() {
        Period day = Period.parse("2026-10-25", ZoneId.of("Europe/Berlin"), NOW).orElseThrow();
        assertThat(Duration.between(day.from(), day.to())).hasHours(25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-13",
                "2026-00",
                "2026-02-30",
                "2026-W54",
                "2026-W00",
                "1999-12",
                "2100-01",
                "2026-1",
                " 2026-11",
                "2026-11 ",
                "+2026-11",
                "2025-W53",
                "２０２６-11",
                "2026-11-23T00:00"
            })
    void what_is_no_period_is_not_read(String text) {
        assertThat(Period.parse(text, SHANGHAI, NOW)).isEmpty();
    }

    @Test
    void seen_in_another_length_it_stays_where_one_is_looking() {
        assertThat(parse("2026-12").as(Period.Kind.DAY).text()).isEqualTo("2026-12-01");
        assertThat(parse("2026-10").as(Period.Kind.WEEK).text()).isEqualTo("2026-W40");
        assertThat(parse("2026-W49").as(Period.Kind.MONTH).text()).isEqualTo("2026-12");
        assertThat(parse("2026-W49").as(Period.Kind.DAY).text()).isEqualTo("2026-12-01");
    }

    @Test
    void a_period_that_has_not_begun_is_ahead() {
        assertThat(parse("2026-12").ahead()).isFalse();
        assertThat(parse("2027-01").ahead()).isTrue();
    }

    @Test
    void a_month_that_begins_on_the_second_is_refused() {
        assertThatThrownBy(() -> new Period(Period.Kind.MONTH, LocalDate.parse("2026-11-02"), SHANGHAI, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Period parse(String text) {
        return Period.parse(text, SHANGHAI, NOW).orElseThrow();
    }
}
