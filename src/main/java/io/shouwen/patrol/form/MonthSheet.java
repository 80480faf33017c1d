package io.shouwen.patrol.form;

import io.shouwen.patrol.form.view.RegisterPaper;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.util.List;
import java.util.stream.Stream;

/** A month's registers as one worksheet that can be filtered, one row per row of the paper. */
final class MonthSheet {

    private MonthSheet() {}

    static void fill(Sheet sheet, String title, List<RegisterPaper> papers, Texts texts) {
        sheet.title(title);
        sheet.heading(Stream.of(
                        "day",
                        "no",
                        "by",
                        "round",
                        "time",
                        "place",
                        "noted",
                        "inspected",
                        "problem",
                        "reviewed-by",
                        "reviewed-at")
                .map(column -> texts.t("patrol.form." + column))
                .toList());
        sheet.widths(12, 24, 10, 26, 8, 26, 12, 40, 40, 10, 18);
        for (RegisterPaper paper : papers) {
            for (RegisterPaper.Part part : paper.parts()) {
                part.rows().forEach(row -> line(sheet, paper, part, row, texts));
                part.notes()
                        .forEach(note ->
                                line(sheet, paper, part, new RegisterPaper.Row("", "", "", "", List.of(note)), texts));
            }
        }
    }

    private static void line(
            Sheet sheet, RegisterPaper paper, RegisterPaper.Part part, RegisterPaper.Row row, Texts texts) {
        RegisterPaper.Review review = paper.review();
        sheet.row(
                paper.day(),
                paper.number(),
                paper.patroller(),
                part.heading(),
                row.time(),
                row.place(),
                row.note(),
                row.inspected(),
                row.problems().isEmpty() ? texts.t("patrol.form.none") : String.join("\n", row.problems()),
                review == null ? null : review.by(),
                review == null ? null : review.at());
    }
}
