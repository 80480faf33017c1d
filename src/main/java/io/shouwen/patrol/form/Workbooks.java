package io.shouwen.patrol.form;

import io.shouwen.patrol.form.view.IssuePaper;
import io.shouwen.patrol.form.view.RegisterPaper;
import io.shouwen.platform.paper.SheetPictures;
import io.shouwen.platform.web.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two forms as workbooks, laid out as on paper. */
final class Workbooks {

    private Workbooks() {}

    static byte[] register(RegisterPaper it, Texts texts, SheetPictures pictures) {
        FormWords words = new FormWords(texts, java.time.ZoneOffset.UTC);
        return BoxedSheet.workbook(words.t("register"), boxes -> {
            boxes.widths(8, 26, 36, 36);
            boxes.title(words.t("register"), 4);
            String day = words.t(
                    "date",
                    Integer.toString(it.day().getYear()),
                    it.day().getMonthValue(),
                    it.day().getDayOfMonth());
            boxes.plain(it.project() + "    " + day + "    " + words.t("no-label") + it.number(), 4);
            boxes.row(true, words.t("time"), words.t("place"), words.t("inspected"), words.t("problem"));
            for (RegisterPaper.Part part : it.parts()) {
                boxes.wide(part.heading(), 4);
                for (RegisterPaper.Row row : part.rows()) {
                    boxes.row(
                            false,
                            row.time(),
                            row.note().isEmpty() ? row.place() : row.place() + " (" + row.note() + ")",
                            row.inspected(),
                            row.problems().isEmpty() ? words.t("none") : String.join("\n", row.problems()));
                }
                part.notes().forEach(note -> boxes.wide(note, 4));
            }
            RegisterPaper.Review review = it.review();
            boxes.signed(
                    words.t("reviewer") + (review == null ? "" : review.by() + " " + review.at()),
                    review == null ? null : pictures.of(review.drawing()),
                    words.t("patroller") + it.patroller());
        });
    }

    static byte[] issue(IssuePaper it, Texts texts, SheetPictures pictures) {
        FormWords words = new FormWords(texts, java.time.ZoneOffset.UTC);
        return BoxedSheet.workbook(it.number(), boxes -> {
            boxes.widths(12, 22, 12, 22, 10, 18);
            boxes.title(words.t("issue"), 6);
            boxes.plain(it.project() + "    " + words.t("no-label") + it.number(), 6);
            boxes.row(
                    false,
                    words.t("patrol-date"),
                    it.date(),
                    words.t("position"),
                    it.place(),
                    words.t("by"),
                    it.patroller());
            boxes.labelled(
                    words.t("problem-record"),
                    List.of(it.title() + (it.major() ? words.t("major") : ""), it.problem()),
                    6);
            entry(boxes, words.t("opinion"), words.t("supervisor-signs"), it.supervisor(), words, pictures);
            entry(boxes, words.t("manager-opinion"), words.t("manager-signs"), it.manager(), words, pictures);
            entry(boxes, words.t("result"), words.t("handler-signs"), it.result(), words, pictures);
            boxes.labelled(words.t("remarks"), it.remarks(), 6);
        });
    }

    private static void entry(
            BoxedSheet boxes,
            String label,
            String signs,
            IssuePaper.Entry entry,
            FormWords words,
            SheetPictures pictures) {
        boxes.labelled(label, entry.lines(), 6);
        IssuePaper.@Nullable Signed signed = entry.signed();
        boxes.signed(
                signs + (signed == null ? "" : signed.by()),
                signed == null ? null : pictures.of(signed.drawing()),
                words.t("signed-on") + (signed == null ? "" : signed.at()));
    }
}
