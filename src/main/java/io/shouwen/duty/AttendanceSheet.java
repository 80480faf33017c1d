package io.shouwen.duty;

import io.shouwen.duty.view.AttendancePage;
import io.shouwen.duty.view.AttendancePage.Line;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Sheet.Figure;
import io.shouwen.platform.web.Texts;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** The month's attendance as an Excel workbook. */
final class AttendanceSheet {

    static final List<String> COLUMNS =
            List.of("name", "days", "planned", "worked", "missed", "late", "early", "hours", "forgotten", "doubtful");

    private AttendanceSheet() {}

    static ResponseEntity<byte[]> of(AttendancePage page, ProjectRef project, Texts texts) {
        String title = texts.t("attendance.title");
        return Sheet.file(title, title + "-" + project.name() + "-" + page.month(), project.zone(), sheet -> {
            sheet.title(project.name() + " " + title + " " + page.month())
                    .heading(
                            COLUMNS.stream()
                                    .map(column -> texts.t("attendance." + column))
                                    .toList(),
                            1)
                    .widths(16, 11, 11, 11, 11, 11, 11, 11, 11, 11);
            page.lines().forEach(line -> line(sheet, line));
        });
    }

    private static void line(Sheet sheet, Line line) {
        sheet.row(
                line.name(),
                line.days(),
                line.planned(),
                line.worked(),
                line.missed(),
                line.late(),
                line.early(),
                new Figure(line.minutes() / 60.0, "0.0"),
                line.forgotten(),
                line.doubtful());
    }
}
