package io.shouwen.standard.view;

import io.shouwen.platform.web.View;
import io.shouwen.standard.Period;
import java.util.List;

/** All clauses with their figures in one project and period. @param all every group, whatever {@code show} is */
public record CompliancePage(Period period, Show show, List<Group> all) implements View {

    /** The groups reduced to the clauses to show, without empty groups. */
    public List<Group> groups() {
        return all.stream()
                .map(group -> new Group(
                        group.chapter(),
                        group.section(),
                        group.lines().stream()
                                .filter(line -> show.shows(line.state()))
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    public long count(State state) {
        return all.stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.state() == state)
                .count();
    }

    public long count(Show which) {
        return all.stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> which.shows(line.state()))
                .count();
    }

    /** URL of this view for another period, below {@code /p/{project}/}. */
    public String path(Period other) {
        return "standard" + query(other, show);
    }

    /** URL of this view with another selection, below {@code /p/{project}/}. */
    public String path(Show other) {
        return "standard" + query(period, other);
    }

    public String exportPath() {
        return "standard/export" + query(period, show);
    }

    private static String query(Period period, Show show) {
        return "?period=" + period.text() + (show == Show.ALL ? "" : "&show=" + show.text());
    }
}
