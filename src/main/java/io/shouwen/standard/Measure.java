package io.shouwen.standard;

import io.shouwen.platform.web.Cursor;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the compliance view: kept of due, in one project and period. A room contributes it as a bean and says
 * by {@code @Clause}, on the class or on the bean method, which clauses it measures. Nobody types a figure in: what
 * {@link #count} says, {@link #records} can show.
 *
 * <p>Both are called inside a read-only transaction of the project. A count runs for every measure each time the view
 * is opened, so it is one indexed query. {@link SqlMeasure} makes both from one query.
 */
public interface Measure {

    /** Percent a measure should reach unless it says otherwise. */
    int USUAL_TARGET = 95;

    /** Stands in addresses: room and figure, such as {@code desk.third-ring}. */
    String key();

    /** Key of the figure's name in the contributor's own bundle, such as {@code measure.desk.third-ring}. */
    default String nameKey() {
        return "measure." + key();
    }

    default Unit unit() {
        return Unit.RECORDS;
    }

    /** Percent of what is due, 1 to 100. */
    default int target() {
        return USUAL_TARGET;
    }

    /** {@link Count#NOTHING} where nothing was due. What falls due after {@link Period#asOf} is not due yet. */
    Count count(UUID projectId, Period period);

    /**
     * The records behind the figure, newest first.
     *
     * @param after {@link Cursor#next} of the page before, or null for the first
     */
    Cursor<Evidence> records(UUID projectId, Period period, Side side, @Nullable String after);

    /** All records behind the figure, at most {@code limit}, newest first: for a sheet. */
    default void each(UUID projectId, Period period, Side side, int limit, Consumer<Evidence> line) {
        int given = 0;
        String after = null;
        do {
            Cursor<Evidence> page = records(projectId, period, side, after);
            page.rows().stream().limit(limit - given).forEach(line);
            given += page.rows().size();
            after = page.next();
        } while (after != null && given < limit);
    }
}
