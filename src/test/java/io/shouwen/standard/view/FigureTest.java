package io.shouwen.standard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.Count;
import io.shouwen.standard.Evidence;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.standard.Side;
import io.shouwen.standard.Target;
import io.shouwen.standard.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class FigureTest {

    private static final Texts CHINESE = new Texts(new StaticMessageSource(), Texts.CHINESE);
    private static final Period MONTH = Period.parse(
                    "2026-10", ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-23T04:00:00Z"))
            .orElseThrow();

    private static final Target TARGET = new Target(95, Target.Whose.USUAL, null);

    private record Fees(Unit unit) implements Measure {
        @Override
        public String key() {
            return "fees.collected";
        }

        @Override
        public Count count(UUID projectId, Period period) {
            return Count.NOTHING;
        }

        @Override
        public Cursor<Evidence> records(UUID projectId, Period period, Side side, String after) {
            return new Cursor<>(List.of(), null);
        }
    }

    @Test
    void a_hundred_percent_is_said_only_where_all_of_it_was_kept() {
        assertThat(records(9999, 10_000).percent()).isEqualTo("99.9%");
        assertThat(records(10_000, 10_000).percent()).isEqualTo("100%");
        assertThat(records(0, 3).percent()).isEqualTo("0%");
        assertThat(records(2, 3).percent()).isEqualTo("66.7%");
        assertThat(records(0, 0).percent()).isEmpty();
    }

    @Test
    void money_is_written_in_yuan_and_everything_else_as_it_is_counted() {
        Figure fees = new Figure(new Fees(Unit.CENTS), MONTH, new Count(123_456_789, 200_000_000), TARGET);
        assertThat(fees.number(Side.KEPT, CHINESE)).isEqualTo("1,234,567.89");
        assertThat(fees.number(Side.DUE, CHINESE)).isEqualTo("2,000,000.00");
        assertThat(records(1200, 2000).number(Side.MISSED, CHINESE)).isEqualTo("800");
        assertThat(records(1200, 2000).number(Side.KEPT, CHINESE)).isEqualTo("1,200");
    }

    @Test
    void a_clause_stands_as_its_worst_figure() {
        ClauseText clause = new ClauseText("9.9", List.of(ClauseKind.RULE), false, wording(), wording());
        assertThat(new Line(clause, List.of(records(1, 1), records(1, 2))).state())
                .isEqualTo(State.BELOW);
        assertThat(new Line(clause, List.of(records(1, 1), records(0, 0))).state())
                .isEqualTo(State.MET);
        assertThat(new Line(clause, List.of(records(0, 0))).state()).isEqualTo(State.NOTHING_DUE);
        assertThat(new Line(clause, List.of()).state()).isEqualTo(State.UNMEASURED);
    }

    @Test
    void under_a_bar_the_year_is_said_where_it_begins() {
        Period january = MONTH.next().next().next();
        assertThat(PeriodText.tick(MONTH)).isEqualTo("10");
        assertThat(PeriodText.tick(january)).isEqualTo("27-01");
        assertThat(PeriodText.tick(MONTH.as(Period.Kind.WEEK))).isEqualTo("W40");
        assertThat(PeriodText.tick(MONTH.as(Period.Kind.DAY))).isEqualTo("10-01");
        assertThat(PeriodText.tick(MONTH.as(Period.Kind.DAY).next())).isEqualTo("02");
    }

    private static Figure records(long kept, long due) {
        return new Figure(new Fees(Unit.RECORDS), MONTH, new Count(kept, due), TARGET);
    }

    private static Wording wording() {
        return new Wording("", "", "");
    }
}
