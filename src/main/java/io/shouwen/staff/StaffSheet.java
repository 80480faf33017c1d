package io.shouwen.staff;

import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import io.shouwen.staff.view.Course;
import io.shouwen.staff.view.StaffPage.Line;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;

/** The list of staff as an Excel workbook, private numbers masked. */
final class StaffSheet {

    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "post",
            "roles",
            "trades",
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
    private static final int[] WIDTHS = {12, 12, 18, 26, 26, 16, 18, 12, 12, 12, 10, 18, 26, 10, 16};

    private StaffSheet() {}

    static ResponseEntity<byte[]> of(List<Line> lines, boolean left, ProjectRef project, Texts texts) {
        String title = texts.t(left ? "staff.left-ones" : "nav.staff");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(COLUMNS.stream()
                            .map(column -> texts.t("staff." + column))
                            .toList())
                    .widths(WIDTHS);
            lines.forEach(line -> line(sheet, line, texts));
        });
    }

    private static void line(Sheet sheet, Line line, Texts texts) {
        Course education = line.education();
        sheet.row(
                line.number(),
                line.name(),
                line.post(),
                line.roles().stream().map(role -> texts.t(role.messageKey())).collect(Collectors.joining("、")),
                line.trades().stream().map(trade -> texts.t(trade.messageKey())).collect(Collectors.joining("、")),
                line.phone(),
                line.workPhone(),
                line.joinedOn(),
                line.leftOn(),
                education == null ? null : texts.t(education.level().messageKey()),
                education == null ? null : texts.t(education.fullTime() ? "staff.full-time" : "staff.part-time"),
                education == null ? null : texts.t(education.field().messageKey()),
                education == null ? null : education.school(),
                education == null ? null : education.graduated(),
                line.worst() == Certificate.Standing.GOOD
                        ? null
                        : texts.t(line.worst().messageKey()));
    }
}
