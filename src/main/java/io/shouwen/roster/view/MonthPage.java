package io.shouwen.roster.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** A month's published roster as it hangs on the wall. @param exports whether the reader may take it as Excel */
public record MonthPage(
        String project,
        String month,
        String previous,
        String next,
        List<WeekGrid.Day> days,
        List<Row> people,
        List<String> legend,
        boolean exports)
        implements View {

    /** @param cells names of shifts, or the message key of leave, or empty */
    public record Row(String name, String post, List<String> cells, String hours) {}
}
