package io.shouwen.duty.view;

import io.shouwen.platform.web.View;
import java.time.YearMonth;
import java.util.List;

/** The month's attendance, a line a person. @param running it is not over yet */
public record AttendancePage(YearMonth month, boolean running, List<Line> lines) implements View {

    /**
     * @param days on which the person signed on
     * @param worked planned shifts the person came for
     * @param missed planned shifts, over by now, the person did not come for
     * @param minutes signed on
     * @param forgotten sign-offs the product had to make
     * @param doubtful sign-ons outside the place, or with the place not told
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
