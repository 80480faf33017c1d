package io.shouwen.standard.view;

import io.shouwen.platform.web.View;
import io.shouwen.standard.Period;
import org.jspecify.annotations.Nullable;

/** One clause with its figures and its neighbours. */
public record ClausePage(
        Chapter chapter,
        Section section,
        Line line,
        Period period,
        @Nullable ClauseText before,
        @Nullable ClauseText after)
        implements View {

    public ClauseText clause() {
        return line.clause();
    }

    public String path(ClauseText other) {
        return "standard/clauses/" + other.slug() + "?period=" + period.text();
    }

    public String path(Period other) {
        return "standard/clauses/" + clause().slug() + "?period=" + other.text();
    }
}
