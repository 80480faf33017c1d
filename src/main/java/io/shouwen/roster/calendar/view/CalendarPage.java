package io.shouwen.roster.calendar.view;

import io.shouwen.platform.web.View;
import java.time.LocalDate;
import java.util.List;

/**
 * A year's holidays and make-up days, with the preview of an import.
 *
 * @param preview the parsed lines
 * @param changed number of lines that are new or changed
 */
public record CalendarPage(
        int year, List<Day> days, boolean editable, String typed, List<Day> preview, int changed, List<Fault> faults)
        implements View {

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    /** A day that differs from its weekday. */
    public record Day(LocalDate day, boolean holiday, String name) {
        public String kindKey() {
            return holiday ? "roster.calendar.holiday" : "roster.calendar.workday";
        }

        public String weekdayKey() {
            return "roster.weekday." + day.getDayOfWeek().getValue();
        }
    }

    /** A line that could not be parsed. @param line 0 for the file as a whole */
    public record Fault(int line, String text, String messageKey) {}
}
