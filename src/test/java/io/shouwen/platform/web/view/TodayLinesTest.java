package io.shouwen.platform.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayLines.Turn;
import io.shouwen.platform.web.view.TodayPart.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class TodayLinesTest {

    /** Ten in the evening in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-11-30T14:00:00Z");

    private static final Duration HOUR = Duration.ofHours(1);

    private final StaticMessageSource words = new StaticMessageSource();
    private final Reader reader = new Reader(
            new ProjectRef(Ids.next(), "jinxiu", "锦绣花园", ZoneId.of("Asia/Shanghai")),
            Actor.SYSTEM,
            new Texts(words, Locale.SIMPLIFIED_CHINESE),
            NOW);

    @Test
    void the_most_urgent_stands_first() {
        Line emergency = line("紧急", NOW.plus(HOUR), true);
        Line longOverdue = line("前天", NOW.minus(HOUR.multipliedBy(48)), false);
        Line overdue = line("刚超时", NOW.minus(HOUR), false);
        Line waits = line("请假待批", null, false);
        Line soon = line("马上到期", NOW.plus(HOUR), false);
        Line later = line("明天", NOW.plus(HOUR.multipliedBy(20)), false);
        assertThat(Stream.of(later, soon, waits, overdue, longOverdue, emergency)
                        .sorted(Line.order(NOW)))
                .containsExactly(emergency, longOverdue, overdue, waits, soon, later);
    }

    @Test
    void a_line_has_its_turn_now_until_midnight_of_the_project_or_later() {
        assertThat(line("紧急", NOW.plus(HOUR.multipliedBy(50)), true).turn(reader))
                .isEqualTo(Turn.NOW);
        assertThat(line("等着", null, false).turn(reader)).isEqualTo(Turn.NOW);
        assertThat(line("超时", NOW.minusSeconds(1), false).turn(reader)).isEqualTo(Turn.NOW);
        assertThat(line("正好", NOW, false).turn(reader)).isEqualTo(Turn.TODAY);
        assertThat(line("今晚", NOW.plus(HOUR.multipliedBy(2)).minusSeconds(1), false)
                        .turn(reader))
                .isEqualTo(Turn.TODAY);
        assertThat(line("零点", NOW.plus(HOUR.multipliedBy(2)), false).turn(reader))
                .isEqualTo(Turn.LATER);
    }

    @Test
    void how_late_it_is_is_said_in_minutes_then_hours_then_days() {
        assertThat(late(Duration.ofSeconds(5))).isEqualTo("today.late.minutes 1");
        assertThat(late(Duration.ofMinutes(59))).isEqualTo("today.late.minutes 59");
        assertThat(late(Duration.ofMinutes(60))).isEqualTo("today.late.hours 1");
        assertThat(late(Duration.ofMinutes(48 * 60 - 1))).isEqualTo("today.late.hours 47");
        assertThat(late(Duration.ofHours(48))).isEqualTo("today.late.days 2");
        assertThat(late(Duration.ofHours(73))).isEqualTo("today.late.days 3");
    }

    @Test
    void a_kind_of_which_nothing_waits_is_not_there() {
        assertThat(TodayLines.of("工单", "tickets", List.of())).isEmpty();
        assertThat(TodayLines.of("工单", "tickets", List.of(line("一", NOW, false))))
                .isPresent();
    }

    private String late(Duration since) {
        for (String key : List.of("today.late.minutes", "today.late.hours", "today.late.days")) {
            words.addMessage(key, Locale.SIMPLIFIED_CHINESE, key + " {0}");
        }
        return line("超时", NOW.minus(since), false).late(reader.texts(), NOW);
    }

    private static Line line(String title, @Nullable Instant due, boolean urgent) {
        return new Line("ticket", "报修", title, "", due, urgent, "tickets/1");
    }
}
