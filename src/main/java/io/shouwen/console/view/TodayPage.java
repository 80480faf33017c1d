package io.shouwen.console.view;

import io.shouwen.platform.web.Texts;
import io.shouwen.platform.web.View;
import java.time.LocalDate;
import java.time.format.TextStyle;

/** The start page. */
public record TodayPage(LocalDate day, TodayContent content) implements View {

    /** The day with its weekday. */
    public String day(Texts texts) {
        return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, texts.locale());
    }
}
