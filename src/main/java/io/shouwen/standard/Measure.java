package io.shouwen.standard;

import io.shouwen.platform.web.Cursor;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the compliance view: kept and due in one project and period. A room contributes it as a bean;
 * {@code @Clause} on the class or the bean method names the clauses it measures. Figures are always counted from
 * records: {@link #records} lists what {@link #count} counts.
 *
 * <p>Both methods run in a read-only transaction with the project in scope. Opening the view counts every measure, so a
 * count should be one indexed query. {@link SqlMeasure} derives both from one query.
 */
public interface Measure {

    /** Default target in percent. */
    int USUAL_TARGET = 95;

    /** Room and figure, such as {@code desk.third-ring}; part of URLs. */
    String key();

    /**
     * Message key of the figure's name in the bundle of the contributing room, such as {@code measure.desk.third-ring}.
     */
    default String nameKey() {
        return "measure." + key();
    }

    default Unit unit() {
        return Unit.RECORDS;
    }

    /** Default target in percent of what is due, 1 to 100. */
    default int target() {
        return USUAL_TARGET;
    }

    /** The share that a star level can ask instead of {@link #target}; null if it asks none of this measure. */
    default @Nullable StarItem targetItem() {
        return null;
    }

    /** Counts what is due up to {@link Period#asOf}; {@link Count#NOTHING} if nothing is. */
    Count count(UUID projectId, Period period);

    /**
     * The records behind the figure, newest first, one page by keyset.
     *
     * @param after {@link Cursor#next} of the previous page, or null for the first page
     */
    Cursor<Evidence> records(UUID projectId, Period period, Side side, @Nullable String after);

    /**
     * Passes all records behind the figure, newest first, at most {@code limit}, to {@code line}; used for workbooks.
     */
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
