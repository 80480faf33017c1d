package io.shouwen.duty.view;

import io.shouwen.platform.web.View;
import java.time.YearMonth;
import java.util.List;

/** The month's attendance, one line per person. @param running whether the month is not over yet */
public record AttendancePage(YearMonth month, boolean running, List<Line> lines) implements View {

    /**
     * @param days number of days with a sign-on
     * @param worked number of planned shifts with a sign-on
     * @param missed number of past shifts without one
     * @param minutes total time signed on
     * @param forgotten number of sign-offs made by the product
     * @param doubtful number of sign-ons outside the place or without a position
     */
    public record Line(
            String name,
            int days,
            int planned,
            int worked,
            int missed,
            int late,
            int early,
            long minutes,
            int forgotten,
            int doubtful) {

        public String hours() {
            return minutes / 60 + ":" + "%02d".formatted(minutes % 60);
        }
    }
}
