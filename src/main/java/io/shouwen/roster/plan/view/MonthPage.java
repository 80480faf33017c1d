package io.shouwen.roster.plan.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** A month's published roster for printing. @param exports whether the reader may export it as a workbook */
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
