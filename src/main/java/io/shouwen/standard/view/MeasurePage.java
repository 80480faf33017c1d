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
 * A measure with its trend and the records behind its figure.
 *
 * @param first whether this is the first page of the records
 * @param trend oldest first; the last one is the figure of this page
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
        return new Figure(measure(), other, figure().count(), figure().target()).path(side);
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
