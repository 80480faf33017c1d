package io.shouwen.desk.visitor.view;

import io.shouwen.platform.paper.PaperView;
import java.time.LocalDate;
import java.util.List;

/** 来访登记表: the visits of a day as the paper form. */
public record VisitRegisterPaper(String project, LocalDate day, List<Row> rows) implements PaperView {

    /** @param how what became of it, with the ticket's number or the promised time */
    public record Row(
            String came,
            String left,
            String visitor,
            String phone,
            String wanted,
            String purpose,
            String how,
            String receivedBy) {}

    @Override
    public String name() {
        return day.toString();
    }
}
