package io.shouwen.roster.view;

import io.shouwen.platform.web.View;
import java.time.LocalDate;
import java.util.List;

/**
 * A year's holidays and make-up days, and a list about to be imported.
 *
 * @param preview what was understood of the typed list
 * @param changed how many of these are new or other than before
 */
public record CalendarPage(
        int year, List<Day> days, boolean editable, String typed, List<Day> preview, int changed, List<Fault> faults)
        implements View {

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    /** A day that is not what its weekday says. */
    public record Day(LocalDate day, boolean holiday, String name) {
        public String kindKey() {
            return holiday ? "roster.calendar.holiday" : "roster.calendar.workday";
        }

        public String weekdayKey() {
            return "roster.weekday." + day.getDayOfWeek().getValue();
        }
    }

    /** A line that was not understood. @param line 0 for the file as a whole */
    public record Fault(int line, String text, String messageKey) {}
}
