package io.shouwen.duty;

import io.shouwen.platform.Span;
import io.shouwen.platform.web.Cursor;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostKind;
import io.shouwen.standard.Count;
import io.shouwen.standard.Evidence;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.standard.Side;
import io.shouwen.standard.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Covered minutes of due minutes for one kind of post. The evidence lists the covered spans and the gaps. */
record DutyMeasure(String key, PostKind kind, DutyRecord record) implements Measure {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private record Stretch(Post post, Span span, boolean kept) {

        /** Keyset of the list: newest first, then by post. */
        String place() {
            return "%016d_%s_%b".formatted(span.begin().toEpochMilli(), post.id(), kept);
        }
    }

    @Override
    public Unit unit() {
        return Unit.MINUTES;
    }

    @Override
    public int target() {
        return 100;
    }

    @Override
    public Count count(UUID projectId, Period period) {
        return covers(projectId, period).values().stream()
                .map(cover -> new Count(cover.minutesCovered(), cover.minutesDue()))
                .reduce(Count.NOTHING, Count::plus);
    }

    @Override
    public Cursor<Evidence> records(UUID projectId, Period period, Side side, @Nullable String after) {
        List<Stretch> stretches = new ArrayList<>();
        covers(projectId, period).forEach((post, cover) -> {
            if (side != Side.MISSED) {
                cover.covered().forEach(span -> stretches.add(new Stretch(post, span, true)));
            }
            if (side != Side.KEPT) {
                cover.gaps().forEach(span -> stretches.add(new Stretch(post, span, false)));
            }
        });
        List<Stretch> page = stretches.stream()
                .filter(stretch -> after == null || stretch.place().compareTo(after) < 0)
                .sorted(Comparator.comparing(Stretch::place).reversed())
                .limit(Cursor.SIZE + 1L)
                .toList();
        Cursor<Stretch> cursor = Cursor.of(page, Stretch::place);
        return new Cursor<>(
                cursor.rows().stream()
                        .map(each -> evidence(each, period.zone()))
                        .toList(),
                cursor.next());
    }

    private static Evidence evidence(Stretch stretch, ZoneId zone) {
        Instant begin = stretch.span().begin();
        String label = "%s %s–%s · %d min"
                .formatted(
                        stretch.post().name(),
                        CLOCK.format(begin.atZone(zone)),
                        CLOCK.format(stretch.span().end().atZone(zone)),
                        stretch.span().length().toMinutes());
        return new Evidence(
                label, begin, stretch.kept(), "duty/days/" + begin.atZone(zone).toLocalDate(), null);
    }

    private Map<Post, Cover> covers(UUID projectId, Period period) {
        return record.of(projectId, new Span(period.from(), period.to()), kind::equals, period.asOf());
    }
}
