package io.shouwen.tickets.list;

import io.shouwen.estate.HouseCode;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import io.shouwen.tickets.list.view.TicketRow;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** A list of tickets as a workbook, without telephone numbers. */
final class TicketSheet {

    private static final List<String> COLUMNS =
            List.of("number", "kind", "stage", "title", "where", "owner", "opened", "due", "level");

    private TicketSheet() {}

    static ResponseEntity<byte[]> of(List<TicketRow> rows, ProjectRef project, Texts texts) {
        String title = texts.t("tickets");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(COLUMNS.stream()
                            .map(column -> texts.t("tickets.column." + column))
                            .toList())
                    .widths(18, 18, 18, 48, 18, 18, 18, 18, 18);
            rows.forEach(row -> sheet.row(
                    row.number(),
                    texts.t(row.kind().messageKey()),
                    texts.t(row.stage().messageKey()),
                    row.title(),
                    HouseCode.said(row.where(), texts),
                    row.owner(),
                    row.openedAt(),
                    row.due(),
                    texts.t("tickets.level." + row.level())));
        });
    }
}
