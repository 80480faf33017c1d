package io.shouwen.desk;

import io.shouwen.desk.view.CallLine;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
        String title = texts.t("desk.log");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Shouwen", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title);
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, texts.t("desk.column." + COLUMNS.get(column)));
                sheet.style(0, column).bold().set();
                sheet.width(column, WIDTHS[column]);
            }
            sheet.freezePane(0, 1);
            for (int i = 0; i < calls.size(); i++) {
                line(sheet, i + 1, calls.get(i), project, texts);
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

    private static void line(Worksheet sheet, int row, CallLine call, ProjectRef project, Texts texts) {
        time(sheet, row, call.startedAt(), project);
        sheet.value(row, 1, texts.t(call.incoming() ? "desk.in" : "desk.out"));
        sheet.value(row, 2, call.number().isEmpty() ? texts.t("desk.withheld") : call.number());
        sheet.value(row, 3, call.caller());
        sheet.value(row, 4, HouseCode.said(call.house(), texts));
        sheet.value(row, 5, texts.t(call.outcome().messageKey()));
        if (call.rings() != null) {
            sheet.value(row, 6, call.rings());
        }
        sheet.value(row, 7, call.length());
        sheet.value(row, 8, call.answeredBy());
        sheet.value(row, 9, call.finished() ? texts.t(call.kindKey()) : "");
        sheet.value(row, 10, call.purpose());
        sheet.value(row, 11, call.result());
        sheet.value(row, 12, call.ticketNumber());
    }

    private static void time(Worksheet sheet, int row, @Nullable Instant at, ProjectRef project) {
        if (at != null) {
            sheet.value(row, 0, at.atZone(project.zone()).toLocalDateTime());
            sheet.style(row, 0).format("yyyy-mm-dd hh:mm").set();
        }
    }
}
