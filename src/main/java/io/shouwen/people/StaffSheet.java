package io.shouwen.people;

import io.shouwen.people.view.StaffPage.Line;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list of colleagues as an Excel workbook, own numbers masked. */
final class StaffSheet {

    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "post",
            "roles",
            "phone",
            "workPhone",
            "joined",
            "left",
            "level",
            "fullTime",
            "field",
            "school",
            "graduated",
            "certificates");
    private static final int[] WIDTHS = {12, 12, 18, 26, 16, 18, 12, 12, 12, 10, 18, 26, 10, 16};

    private StaffSheet() {}

    static ResponseEntity<byte[]> of(List<Line> lines, boolean left, ProjectRef project, Texts texts) {
        String title = texts.t(left ? "staff.left-ones" : "nav.staff");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Shouwen", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title);
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, texts.t("staff." + COLUMNS.get(column)));
                sheet.style(0, column).bold().set();
                sheet.width(column, WIDTHS[column]);
            }
            sheet.freezePane(0, 1);
            for (int i = 0; i < lines.size(); i++) {
                line(sheet, i + 1, lines.get(i), texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = (title + "-" + project.name()).replaceAll("[\\\\/:*?\"<>|]", " ") + ".xlsx";
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }

    private static void line(Worksheet sheet, int at, Line line, Texts texts) {
        sheet.value(at, 0, line.number());
        sheet.value(at, 1, line.name());
        sheet.value(at, 2, line.post());
        sheet.value(
                at,
                3,
                line.roles().stream().map(role -> texts.t(role.messageKey())).collect(Collectors.joining("、")));
        sheet.value(at, 4, line.phone());
        sheet.value(at, 5, line.workPhone());
        sheet.value(at, 6, line.joinedOn());
        sheet.style(at, 6).format("yyyy-mm-dd").set();
        if (line.leftOn() != null) {
            sheet.value(at, 7, line.leftOn());
            sheet.style(at, 7).format("yyyy-mm-dd").set();
        }
        Education education = line.education();
        if (education != null) {
            sheet.value(at, 8, texts.t(education.level().messageKey()));
            sheet.value(at, 9, texts.t(education.fullTime() ? "staff.full-time" : "staff.part-time"));
            sheet.value(at, 10, texts.t(education.field().messageKey()));
            sheet.value(at, 11, education.school());
            if (education.graduated() != null) {
                sheet.value(at, 12, education.graduated());
            }
        }
        if (line.worst() != Certificate.Standing.GOOD) {
            sheet.value(at, 13, texts.t(line.worst().messageKey()));
        }
    }
}
