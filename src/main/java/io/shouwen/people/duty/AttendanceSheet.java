package io.shouwen.people.duty;

import io.shouwen.people.duty.view.AttendancePage;
import io.shouwen.people.duty.view.AttendancePage.Line;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The month's attendance as an Excel workbook. */
final class AttendanceSheet {

    static final List<String> COLUMNS =
            List.of("name", "days", "planned", "worked", "missed", "late", "early", "hours", "forgotten", "doubtful");

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private AttendanceSheet() {}

    static ResponseEntity<byte[]> of(AttendancePage page, ProjectRef project, Texts texts) {
        String title = texts.t("attendance.title");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Shouwen", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title);
            sheet.value(0, 0, project.name() + " " + title + " " + page.month());
            sheet.style(0, 0).bold().fontSize(14).set();
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(1, column, texts.t("attendance." + COLUMNS.get(column)));
                sheet.style(1, column).bold().set();
                sheet.width(column, column == 0 ? 16 : 11);
            }
            int row = 2;
            for (Line line : page.lines()) {
                fill(sheet, row++, line);
            }
            sheet.freezePane(1, 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(title + "-" + project.name() + "-" + page.month() + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes.toByteArray());
    }

    private static void fill(Worksheet sheet, int row, Line line) {
        sheet.value(row, 0, line.name());
        sheet.value(row, 1, line.days());
        sheet.value(row, 2, line.planned());
        sheet.value(row, 3, line.worked());
        sheet.value(row, 4, line.missed());
        sheet.value(row, 5, line.late());
        sheet.value(row, 6, line.early());
        sheet.value(row, 7, line.minutes() / 60.0);
        sheet.style(row, 7).format("0.0").set();
        sheet.value(row, 8, line.forgotten());
        sheet.value(row, 9, line.doubtful());
    }
}
