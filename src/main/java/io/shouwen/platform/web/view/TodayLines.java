package io.shouwen.platform.web.view;

import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.View;
import io.shouwen.platform.web.view.TodayPart.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the reader of Today, of one kind, such as tickets or call-backs. Today shows the lines of all kinds as
 * one list.
 *
 * @param list name of the full list
 * @param path page of the full list, below {@code /p/{project}/}
 * @param lines the most urgent first, at most {@link #MOST}
 */
public record TodayLines(String list, String path, List<Line> lines) implements View {

    public static final int MOST = 6;

    /** Empty without lines. */
    public static Optional<TodayLines> of(String list, String path, List<Line> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(new TodayLines(list, path, lines));
    }

    /** When a line wants attention; the sections of the list, in this order. */
    public enum Turn {
        NOW,
        TODAY,
        LATER;

        public String messageKey() {
            return "today.turn." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param icon name in the icon sprite
     * @param what what has to be done, such as "call back"
     * @param title what it is about
     * @param where house or place; may be empty
     * @param due until when; null if it simply waits
     * @param urgent whether it stands before everything else, such as an emergency or a ringing call
     * @param path page of the thing, below {@code /p/{project}/}
     */
    public record Line(
            String icon,
            String what,
            String title,
            String where,
            @Nullable Instant due,
            boolean urgent,
            String path) {

        /** What is urgent comes first, then what is overdue, then what only waits, then by deadline. */
        public static Comparator<Line> order(Instant now) {
            return Comparator.comparingInt((Line line) -> line.rank(now))
                    .thenComparing(Line::due, Comparator.nullsFirst(Comparator.naturalOrder()));
        }

        private int rank(Instant now) {
            return urgent ? 0 : overdue(now) ? 1 : due == null ? 2 : 3;
        }

        public boolean overdue(Instant now) {
            return due != null && due.isBefore(now);
        }

        /** How long it has been overdue, in words. */
        public String late(Texts texts, Instant now) {
            long minutes = due == null ? 0 : Duration.between(due, now).toMinutes();
            return minutes < 60
                    ? texts.t("today.late.minutes", Math.max(minutes, 1))
                    : minutes < 48 * 60
                            ? texts.t("today.late.hours", minutes / 60)
                            : texts.t("today.late.days", minutes / (24 * 60));
        }

        public Turn turn(Reader reader) {
            return urgent || due == null || overdue(reader.now())
                    ? Turn.NOW
                    : due.isBefore(reader.midnight()) ? Turn.TODAY : Turn.LATER;
        }
    }
}
