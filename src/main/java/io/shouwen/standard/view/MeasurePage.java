package io.shouwen.standard.view;

import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.View;
import io.shouwen.standard.Evidence;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.standard.Side;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One measure: its course over the periods up to this one, and the records behind this one.
 *
 * @param first whether the evidence starts at its first page
 * @param trend oldest first; the last is the figure of the page
 */
public record MeasurePage(
        List<ClauseText> clauses, Side side, boolean first, Cursor<Evidence> evidence, List<Figure> trend)
        implements View {

    public Figure figure() {
        return trend.getLast();
    }

    public Measure measure() {
        return figure().measure();
    }

    public Period period() {
        return figure().period();
    }

    public String path(Period other) {
        return new Figure(measure(), other, figure().count()).path(side);
    }

    public String path(Side other) {
        return figure().path(other);
    }

    public String nextPath() {
        return path(side) + "&after=" + URLEncoder.encode(String.valueOf(evidence.next()), StandardCharsets.UTF_8);
    }

    public String exportPath() {
        return path(side).replace("?", "/export?");
    }
}
