package io.shouwen.desk.visitor.view;

import io.shouwen.platform.web.View;
import java.time.LocalDate;

/** 来访登记表 of a day on the screen, as it is printed. */
public record VisitRegisterPage(VisitRegisterPaper paper) implements View {

    public LocalDate day() {
        return paper.day();
    }
}
