package io.shouwen.desk.call;

import io.shouwen.desk.call.view.CallLine;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** The call log as an Excel workbook, numbers masked. */
final class CallSheet {

    static final int MOST_LINES = 20_000;

    private static final List<String> COLUMNS = List.of(
            "at",
            "direction",
            "number",
            "caller",
            "house",
            "outcome",
            "rings",
            "length",
            "by",
            "kind",
            "purpose",
            "result",
            "ticket");
    private static final int[] WIDTHS = {18, 8, 16, 14, 20, 14, 8, 10, 12, 10, 36, 48, 20};

    private CallSheet() {}

    static ResponseEntity<byte[]> of(List<CallLine> calls, ProjectRef project, Texts texts) {
        String title = texts.t("desk.call.log");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(COLUMNS.stream()
                            .map(column -> texts.t("desk.call.column." + column))
                            .toList())
                    .widths(WIDTHS);
            calls.forEach(call -> line(sheet, call, texts));
        });
    }

    private static void line(Sheet sheet, CallLine call, Texts texts) {
        sheet.row(
                call.startedAt(),
                texts.t(call.incoming() ? "desk.call.in" : "desk.call.out"),
                call.number().isEmpty() ? texts.t("desk.call.withheld") : call.number(),
                call.caller(),
                HouseCode.said(call.house(), texts),
                texts.t(call.outcome().messageKey()),
                call.rings(),
                call.length(),
                call.answeredBy(),
                call.finished() ? texts.t(call.kindKey()) : "",
                call.purpose(),
                call.result(),
                call.ticketNumber());
    }
}
