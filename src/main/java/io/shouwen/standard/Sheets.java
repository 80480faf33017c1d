package io.shouwen.standard;

import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.view.CompliancePage;
import io.shouwen.standard.view.Figure;
import io.shouwen.standard.view.Line;
import io.shouwen.standard.view.PeriodText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The compliance view and the evidence of a measure as Excel workbooks. */
final class Sheets {

    /** Maximum number of evidence lines in a workbook. */
    static final int MOST_LINES = 20_000;

    private Sheets() {}

    static ResponseEntity<byte[]> compliance(CompliancePage page, ProjectRef project, Texts texts) {
        String title = texts.t("standard.title");
        String file = title + "-" + project.name() + "-" + page.period().text();
        return Sheet.file(title, file, project.zone(), sheet -> {
            head(
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
                    "target-of",
                    "state");
            sheet.widths(12, 28, 14, 60, 32, 12, 12, 8, 10, 10, 12, 14);
            page.groups().stream().flatMap(group -> group.lines().stream()).forEach(line -> lines(sheet, line, texts));
        });
    }

    /** One row per figure, or one row without a figure if the clause has no measure. */
    private static void lines(Sheet sheet, Line line, Texts texts) {
        if (line.figures().isEmpty()) {
            clause(
                    sheet,
                    line,
                    texts,
                    line.clause().in(texts.chinese()).measured(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    texts.t(line.state().messageKey()));
        }
        for (Figure figure : line.figures()) {
            Count count = figure.count();
            Measure measure = figure.measure();
            boolean money = measure.unit() == Unit.CENTS;
            clause(
                    sheet,
                    line,
                    texts,
                    texts.t(measure.nameKey()),
                    money ? count.kept() / 100.0 : (Number) count.kept(),
                    money ? count.due() / 100.0 : (Number) count.due(),
                    texts.t(measure.unit().messageKey()),
                    count.nothingDue() ? null : new Sheet.Figure(count.permille() / 1000.0, "0.0%"),
                    new Sheet.Figure(figure.target().percent() / 100.0, "0%"),
                    figure.whose(texts),
                    texts.t(figure.state().messageKey()));
        }
    }

    private static void clause(Sheet sheet, Line line, Texts texts, @Nullable Object... measured) {
        var clause = line.clause();
        var wording = clause.in(texts.chinese());
        String kinds =
                clause.kind().stream().map(kind -> texts.t(kind.messageKey())).collect(Collectors.joining(" + "));
        sheet.row(Stream.concat(
                        Stream.of(clause.clause(), wording.title(), kinds, wording.asks()), Arrays.stream(measured))
                .toArray());
    }

    static ResponseEntity<byte[]> evidence(
            Measure measure, Period period, List<Evidence> lines, ProjectRef project, Texts texts) {
        String title = texts.t(measure.nameKey());
        String file = title + "-" + project.name() + "-" + period.text();
        return Sheet.file(texts.t("standard.evidence"), file, period.zone(), sheet -> {
            head(
                    sheet,
                    project.name() + " " + title + " " + PeriodText.of(period, texts),
                    texts,
                    "at",
                    "record",
                    "who",
                    "result");
            sheet.widths(18, 60, 16, 12);
            lines.forEach(line -> sheet.row(
                    line.at(),
                    line.label(),
                    line.who(),
                    texts.t((line.kept() ? Side.KEPT : Side.MISSED).messageKey())));
            if (lines.size() >= MOST_LINES) {
                sheet.row(null, texts.t("standard.sheet.cut", MOST_LINES));
            }
        });
    }

    private static void head(Sheet sheet, String title, Texts texts, String... columns) {
        sheet.title(title)
                .heading(Arrays.stream(columns)
                        .map(column -> texts.t("standard.column." + column))
                        .toList());
    }
}
