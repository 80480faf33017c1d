package io.shouwen.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PeriodProperties {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    @Property
    void the_next_one_begins_where_it_ends(@ForAll("periods") Period period) {
        assertThat(period.next().from()).isEqualTo(period.to());
        assertThat(period.from()).isBefore(period.to());
    }

    @Property
    void going_forth_and_back_comes_home(@ForAll("periods") Period period) {
        assertThat(period.next().prev()).isEqualTo(period);
        assertThat(period.prev().next()).isEqualTo(period);
    }

    @Property
    void what_stands_in_the_address_is_read_back(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.text(), period.zone(), NOW)).contains(period);
    }

    @Property
    void it_holds_its_first_moment_and_not_the_next_ones(@ForAll("periods") Period period) {
        assertThat(period.contains(period.from())).isTrue();
        assertThat(period.contains(period.to().minusNanos(1))).isTrue();
        assertThat(period.contains(period.to())).isFalse();
        assertThat(period.contains(period.from().minusNanos(1))).isFalse();
    }

    @Property
    void the_days_of_a_period_are_in_it_and_fill_it(@ForAll("periods") Period period) {
        long days = 0;
        for (Period day = Period.of(Period.Kind.DAY, period.start(), period.zone(), NOW);
                day.start().isBefore(period.end());
                day = day.next()) {
            assertThat(period.contains(day.from())).isTrue();
            assertThat(day.to()).isBeforeOrEqualTo(period.to());
            days++;
        }
        assertThat(days).isEqualTo(period.start().until(period.end(), java.time.temporal.ChronoUnit.DAYS));
    }

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.of(Period.Kind.class),
                        Arbitraries.longs()
                                .between(
                                        LocalDate.parse("2000-01-31").toEpochDay(),
                                        LocalDate.parse("2099-11-30").toEpochDay())
                                .map(LocalDate::ofEpochDay),
                        Arbitraries.of("Asia/Shanghai", "Asia/Urumqi", "Europe/Berlin", "America/New_York", "UTC")
                                .map(ZoneId::of))
                .as((kind, day, zone) -> Period.of(kind, day, zone, NOW));
    }
}
