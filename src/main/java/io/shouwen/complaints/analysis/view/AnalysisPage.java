package io.shouwen.complaints.analysis.view;

import io.shouwen.platform.web.View;
import java.time.YearMonth;
import java.util.List;

/**
 * The month's complaints.
 *
 * @param months the trend of a year, oldest first
 */
public record AnalysisPage(
        String project, YearMonth month, Figures figures, List<Group> groups, List<Month> months, boolean paper)
        implements View {

    /** @param solvedHours mean time to the first solution, or -1 */
    public record Figures(
            int received,
            int before,
            int solved,
            int late,
            int repeated,
            int notSatisfied,
            int open,
            int solvedHours) {}

    /** @param key message key of its heading */
    public record Group(String key, List<Bar> bars) {}

    /** @param name message key, or the name itself @param query of the list with exactly these complaints @param percent of the largest */
    public record Bar(String name, boolean keyed, int number, int percent, String query) {}

    public record Month(YearMonth month, int received, int late) {}

    /** Heights for a drawing of 60 units. */
    public int height(int number) {
        int most = months.stream().mapToInt(Month::received).max().orElse(0);
        return most == 0 ? 0 : Math.round(number * 60f / most);
    }
}
