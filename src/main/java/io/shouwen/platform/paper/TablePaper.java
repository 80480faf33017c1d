package io.shouwen.platform.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list on paper: title, project, what it shows, and one row for each thing. For lists without a printed form of their
 * own.
 *
 * @param shows the day or period, or empty
 */
public record TablePaper(String title, String project, String shows, List<String> columns, List<List<String>> rows)
        implements PaperView {

    /** The most rows of such a sheet; the workbook has the rest. */
    public static final int MOST = 1_000;

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /** A time as it stands on paper; empty for null. */
    public static String at(ZoneId zone, @Nullable Instant at) {
        return at == null ? "" : SHORT.format(at.atZone(zone));
    }

    @Override
    public String name() {
        return title;
    }
}
