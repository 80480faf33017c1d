package io.shouwen.platform.web.view;

import io.shouwen.platform.web.view.TodayFigures.Figure;
import io.shouwen.platform.web.view.TodayPart.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The spans of time that a figure of today is compared with: today until now; the same weekday of the last four weeks
 * until the same time of day; and each of the last fourteen days. A statement counts all of them, by
 * {@link #from} and {@link #to}.
 */
public record UsualDay(List<Instant> begins, List<Instant> ends) {

    private static final int WEEKS = 4;
    private static final int DAYS = 14;

    /** SQL for the spans as {@code w (begins, ends, n)}, to be ordered by {@code n}; takes {@code :from} and {@code :to}. */
    public static final String SPANS =
            "unnest(cast(:from as timestamptz[]), cast(:to as timestamptz[])) with ordinality as w (begins, ends, n)";

    public static UsualDay of(Reader reader) {
        List<Instant> begins = new ArrayList<>(List.of(reader.begin(reader.today())));
        List<Instant> ends = new ArrayList<>(List.of(reader.now()));
        for (int week = 1; week <= WEEKS; week++) {
            LocalDate day = reader.today().minusWeeks(week);
            begins.add(reader.begin(day));
            ends.add(reader.now()
                    .atZone(reader.project().zone())
                    .toLocalTime()
                    .atDate(day)
                    .atZone(reader.project().zone())
                    .toInstant());
        }
        for (int back = DAYS; back >= 1; back--) {
            begins.add(reader.begin(reader.today().minusDays(back)));
            ends.add(reader.begin(reader.today().minusDays(back - 1)));
        }
        return new UsualDay(begins, ends);
    }

    public String[] from() {
        return begins.stream().map(Instant::toString).toArray(String[]::new);
    }

    public String[] to() {
        return ends.stream().map(Instant::toString).toArray(String[]::new);
    }

    /** The average of the earlier weeks, rounded; weeks before the first record do not count. -1 if there is none. */
    static long usual(List<Long> counts) {
        int weeks = WEEKS;
        while (weeks > 0 && counts.get(weeks) == 0) {
            weeks--;
        }
        return weeks == 0
                ? -1
                : Math.round(counts.subList(1, weeks + 1).stream()
                        .mapToLong(Long::longValue)
                        .average()
                        .orElse(0));
    }

    /** The figure of today with what is usual and its course. @param counts one per span */
    public static Figure figure(Reader reader, String label, List<Long> counts, boolean bad, String path) {
        long usual = usual(counts);
        List<Long> course = counts.subList(WEEKS + 1, counts.size());
        return new Figure(
                label,
                counts.getFirst(),
                usual < 0 ? "" : reader.t("today.usual", usual),
                course.stream().allMatch(day -> day == 0) ? List.of() : course,
                bad,
                path);
    }
}
