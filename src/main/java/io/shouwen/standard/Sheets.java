package io.shouwen.standard;

import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.view.CompliancePage;
import io.shouwen.standard.view.Figure;
import io.shouwen.standard.view.Group;
import io.shouwen.standard.view.Line;
import io.shouwen.standard.view.PeriodText;
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

/** The compliance view and the evidence as Excel workbooks. */
final class Sheets {

    /** Lines of evidence a workbook holds at most. */
    static final int MOST_LINES = 20_000;

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private Sheets() {}

    static ResponseEntity<byte[]> compliance(CompliancePage page, ProjectRef project, Texts texts) {
        String title = texts.t("standard.title");
        return workbook(
                title, title + "-" + project.name() + "-" + page.period().text(), sheet -> {
                    int row = head(
                            sheet,
                            project.name() + " " + title + " " + PeriodText.of(page.period(), texts),
                            texts,
                            "clause",
                            "title",
                            "kind",
                            "asks",
                            "measure",
                            "kept",
                            "due",
                            "unit",
                            "percent",
                            "target",
                            "state");
                    for (Group group : page.groups()) {
                        for (Line line : group.lines()) {
                            row = line(sheet, row, line, texts);
                        }
                    }
                    widths(sheet, 12, 28, 14, 60, 32, 12, 12, 8, 10, 10, 14);
                });
    }

    private static int line(Worksheet sheet, int first, Line line, Texts texts) {
        int row = first;
        do {
            var clause = line.clause();
            var wording = clause.in(texts.chinese());
            sheet.value(row, 0, clause.clause());
            sheet.value(row, 1, wording.title());
            sheet.value(
                    row,
                    2,
                    clause.kind().stream()
                            .map(kind -> texts.t(kind.messageKey()))
                            .collect(Collectors.joining(" + ")));
            sheet.value(row, 3, wording.asks());
            if (line.figures().isEmpty()) {
                sheet.value(row, 4, wording.measured());
                sheet.value(row, 10, texts.t(line.state().messageKey()));
            } else {
                figure(sheet, row, line.figures().get(row - first), texts);
            }
            row++;
        } while (row - first < line.figures().size());
        return row;
    }

    private static void figure(Worksheet sheet, int row, Figure figure, Texts texts) {
        Count count = figure.count();
        boolean money = figure.measure().unit() == Unit.CENTS;
        sheet.value(row, 4, texts.t(figure.measure().nameKey()));
        sheet.value(row, 5, money ? count.kept() / 100.0 : (Number) count.kept());
        sheet.value(row, 6, money ? count.due() / 100.0 : (Number) count.due());
        sheet.value(row, 7, texts.t(figure.measure().unit().messageKey()));
        if (!count.nothingDue()) {
            sheet.value(row, 8, count.permille() / 1000.0);
            sheet.style(row, 8).format("0.0%").set();
        }
        sheet.value(row, 9, figure.measure().target() / 100.0);
        sheet.style(row, 9).format("0%").set();
        sheet.value(row, 10, texts.t(figure.state().messageKey()));
    }

    static ResponseEntity<byte[]> evidence(
            Measure measure, Period period, List<Evidence> lines, ProjectRef project, Texts texts) {
        String title = texts.t(measure.nameKey());
        return workbook(texts.t("standard.evidence"), title + "-" + project.name() + "-" + period.text(), sheet -> {
            int row = head(
                    sheet,
                    project.name() + " " + title + " " + PeriodText.of(period, texts),
                    texts,
                    "at",
                    "record",
                    "who",
                    "result");
            for (Evidence line : lines) {
                sheet.value(row, 0, line.at().atZone(period.zone()).toLocalDateTime());
                sheet.style(row, 0).format("yyyy-mm-dd hh:mm").set();
                sheet.value(row, 1, line.label());
                sheet.value(row, 2, line.who());
                sheet.value(row, 3, texts.t((line.kept() ? Side.KEPT : Side.MISSED).messageKey()));
                row++;
            }
            if (lines.size() >= MOST_LINES) {
                sheet.value(row, 1, texts.t("standard.sheet.cut", MOST_LINES));
            }
            widths(sheet, 18, 60, 16, 12);
        });
    }

    /** @return the row after the heading */
    private static int head(Worksheet sheet, String title, Texts texts, String... columns) {
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().fontSize(14).set();
        for (int column = 0; column < columns.length; column++) {
            sheet.value(1, column, texts.t("standard.column." + columns[column]));
            sheet.style(1, column).bold().set();
        }
        sheet.freezePane(0, 2);
        return 2;
    }

    private static void widths(Worksheet sheet, int... characters) {
        for (int column = 0; column < characters.length; column++) {
            sheet.width(column, characters[column]);
        }
    }

    private static ResponseEntity<byte[]> workbook(String sheetName, String fileName, Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Shouwen", "1.0")) {
            filling.fill(workbook.newWorksheet(sheetName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(fileName.replaceAll("[\\\\/:*?\"<>|]", " ") + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes.toByteArray());
    }
}
