package io.shouwen.custody.mail;

import io.shouwen.custody.mail.view.MailLine;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** The mail register as an Excel workbook. */
final class MailSheet {

    private static final List<String> COLUMNS = List.of(
            "at",
            "addressee",
            "house",
            "phone",
            "courier",
            "tracking",
            "photo",
            "received-by",
            "state",
            "place",
            "due",
            "person",
            "relation",
            "signature",
            "left-at",
            "left-by",
            "reason");
    private static final int[] WIDTHS = {18, 12, 20, 16, 12, 20, 8, 12, 12, 10, 18, 12, 12, 8, 18, 12, 36};

    private MailSheet() {}

    static ResponseEntity<byte[]> of(List<MailLine> lines, ProjectRef project, Texts texts) {
        String title = texts.t("custody.mail.title");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(COLUMNS.stream()
                            .map(column -> texts.t("custody.mail.column." + column))
                            .toList())
                    .widths(WIDTHS);
            lines.forEach(line -> line(sheet, line, texts));
        });
    }

    private static void line(Sheet sheet, MailLine line, Texts texts) {
        sheet.row(
                line.at(),
                line.addressee(),
                HouseCode.said(line.house(), texts),
                line.phone(),
                line.courier(),
                line.tracking(),
                texts.t(line.photo() ? "custody.mail.photo.yes" : "custody.mail.photo.no"),
                line.receivedBy(),
                texts.t(line.state().messageKey()),
                line.place(),
                line.due(),
                line.person(),
                line.relation(),
                line.signature() == null ? "" : texts.t("custody.mail.signed"),
                line.leftAt(),
                line.leftBy(),
                line.reason());
    }
}
