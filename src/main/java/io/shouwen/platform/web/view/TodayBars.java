package io.shouwen.platform.web.view;

import io.shouwen.platform.web.View;
import java.util.List;
import java.util.Optional;

/**
 * A card of bars of two parts, such as open tickets by person, of which the overdue ones; contributed to Today by rooms.
 *
 * @param part name of the marked part of each bar
 */
public record TodayBars(String title, String part, List<Bar> bars) implements View {

    /** Empty without bars. */
    public static Optional<TodayBars> of(String title, String part, List<Bar> bars) {
        return bars.isEmpty() ? Optional.empty() : Optional.of(new TodayBars(title, part, bars));
    }

    /** @param path the list behind the bar, below {@code /p/{project}/} */
    public record Bar(String label, long all, long marked, String path) {

        /** The length of a number on a scale of 1000, where the longest bar is {@code most}. */
        static long length(long number, long most) {
            return most == 0 ? 0 : number * 1000 / most;
        }
    }

    /** The length of the whole bar on a scale of 1000. */
    public long length(Bar bar) {
        return Bar.length(bar.all(), most());
    }

    /** The length of its marked part; not zero if there is any. */
    public long markedLength(Bar bar) {
        return bar.marked() == 0 ? 0 : Math.max(Bar.length(bar.marked(), most()), 12);
    }

    private long most() {
        return bars.stream().mapToLong(Bar::all).max().orElse(0);
    }
}
