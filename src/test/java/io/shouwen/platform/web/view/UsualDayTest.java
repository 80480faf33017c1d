package io.shouwen.platform.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.view.TodayBars.Bar;
import io.shouwen.platform.web.view.TodayPart.Reader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Figures of today and the small charts beside them. */
class UsualDayTest {

    private static final StaticMessageSource WORDS = new StaticMessageSource();

    static {
        WORDS.addMessage("today.usual", Locale.SIMPLIFIED_CHINESE, "平时 {0}");
    }

    /** Half past nine on a Monday in Shanghai. */
    private final Reader reader = new Reader(
            new ProjectRef(Ids.next(), "jinxiu", "锦绣花园", ZoneId.of("Asia/Shanghai")),
            Actor.SYSTEM,
            new Texts(WORDS, Locale.SIMPLIFIED_CHINESE),
            Instant.parse("2026-11-30T01:30:00Z"));

    @Test
    void today_is_compared_with_the_same_weekday_until_the_same_time() {
        UsualDay days = UsualDay.of(reader);
        assertThat(days.from()).hasSize(19);
        assertThat(days.from()[0] + " " + days.to()[0]).isEqualTo("2026-11-29T16:00:00Z 2026-11-30T01:30:00Z");
        assertThat(days.from()[1] + " " + days.to()[1]).isEqualTo("2026-11-22T16:00:00Z 2026-11-23T01:30:00Z");
        assertThat(days.from()[4] + " " + days.to()[4]).isEqualTo("2026-11-01T16:00:00Z 2026-11-02T01:30:00Z");
        assertThat(days.from()[5] + " " + days.to()[5]).isEqualTo("2026-11-15T16:00:00Z 2026-11-16T16:00:00Z");
        assertThat(days.from()[18] + " " + days.to()[18]).isEqualTo("2026-11-28T16:00:00Z 2026-11-29T16:00:00Z");
    }

    @Test
    void the_usual_is_the_average_of_the_weeks_there_have_been() {
        assertThat(UsualDay.usual(counts(9, 4, 6, 5, 6))).isEqualTo(5);
        assertThat(UsualDay.usual(counts(9, 4, 0, 5, 0))).isEqualTo(3);
        assertThat(UsualDay.usual(counts(9, 4, 0, 0, 0))).isEqualTo(4);
        assertThat(UsualDay.usual(counts(9, 0, 0, 0, 0))).isEqualTo(-1);
    }

    @Test
    void a_figure_without_a_past_shows_neither_the_usual_nor_a_course() {
        var fresh = UsualDay.figure(reader, "今天新增", counts(3, 0, 0, 0, 0), false, "tickets");
        assertThat(fresh.number()).isEqualTo(3);
        assertThat(fresh.beside()).isEmpty();
        assertThat(fresh.course()).isEmpty();
        List<Long> known = Stream.concat(
                        counts(3, 8, 0, 0, 0).stream().limit(5),
                        LongStream.range(0, 14).boxed())
                .toList();
        var figure = UsualDay.figure(reader, "今天新增", known, true, "tickets");
        assertThat(figure.beside()).isEqualTo("平时 8");
        assertThat(figure.course()).hasSize(14).startsWith(0L, 1L);
    }

    @Test
    void a_line_goes_from_left_to_right_with_the_largest_value_at_the_top() {
        assertThat(Sparkline.points(List.of(0L, 5L, 10L))).isEqualTo("0.0,27.0 50.0,14.0 100.0,1.0");
        assertThat(Sparkline.points(List.of(0L, 0L))).isEqualTo("0.0,27.0 100.0,27.0");
        assertThat(Sparkline.points(List.of(4L))).isEqualTo("0.0,1.0");
    }

    @Test
    void the_longest_bar_fills_the_line_and_a_small_marked_part_stays_visible() {
        Bar longest = new Bar("陈佳怡", 200, 1, "");
        Bar other = new Bar("周明轩", 50, 20, "");
        TodayBars bars = new TodayBars("每人", "超时", List.of(longest, other, new Bar("新来的", 0, 0, "")));
        assertThat(bars.bars().stream().map(bars::length)).containsExactly(1000L, 250L, 0L);
        assertThat(bars.bars().stream().map(bars::markedLength)).containsExactly(12L, 100L, 0L);
        assertThat(new TodayBars("", "", List.of(new Bar("", 0, 0, ""))).length(longest))
                .isZero();
        assertThat(TodayBars.of("每人", "超时", List.of())).isEmpty();
    }

    private static List<Long> counts(long... first) {
        return LongStream.concat(
                        LongStream.of(first), LongStream.generate(() -> 0).limit(14))
                .boxed()
                .toList();
    }
}
