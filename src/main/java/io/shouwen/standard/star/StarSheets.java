package io.shouwen.standard.star;

import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.star.view.StarLevelsPage;
import io.shouwen.standard.star.view.StarPage;
import io.shouwen.standard.star.view.StarText;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;

/** The levels side by side, and what applies to a project, as workbooks. */
final class StarSheets {

    private StarSheets() {}

    static ResponseEntity<byte[]> levels(StarLevelsPage page, ZoneId zone, Texts texts) {
        String title = texts.t("standard.star.levels");
        return Sheet.file(title, title + "-" + page.today(), zone, sheet -> {
            sheet.title(title + " " + page.today())
                    .heading(
                            Stream.concat(
                                            Stream.of("standard.star.column.field", "standard.star.column.item"),
                                            page.levels().stream().map(StarLevel::messageKey))
                                    .map(texts::t)
                                    .toList(),
                            2);
            sheet.widths(14, 30, 16, 16, 16, 16, 16, 16, 16, 16);
            page.rows()
                    .forEach(row -> sheet.row(Stream.concat(
                                    Stream.of(
                                            texts.t(row.item().field().messageKey()),
                                            texts.t(row.item().messageKey())),
                                    row.cells().stream().map(cell -> cell(cell, texts)))
                            .toArray()));
        });
    }

    private static String cell(StarLevelsPage.Cell cell, Texts texts) {
        String words = StarText.words(cell.amount(), texts);
        return cell.confirmed() ? words : words + " " + texts.t("standard.star.unconfirmed");
    }

    static ResponseEntity<byte[]> project(StarPage page, ProjectRef project, Texts texts) {
        String title = texts.t("standard.star.title");
        StarLevel level = page.level();
        String of = texts.t(level == null ? "standard.star.level.none" : level.messageKey());
        return Sheet.file(title, title + "-" + project.name() + "-" + page.today(), project.zone(), sheet -> {
            sheet.title(project.name() + " " + title + " " + of + " " + page.today())
                    .heading(List.of(
                            texts.t("standard.star.column.field"),
                            texts.t("standard.star.column.item"),
                            texts.t("standard.star.column.applies"),
                            texts.t("standard.star.column.whose"),
                            texts.t("standard.star.column.since"),
                            texts.t("standard.star.column.ahead")));
            sheet.widths(14, 30, 18, 16, 18, 40);
            page.rows().forEach(row -> {
                Asked applies = row.applies();
                sheet.row(
                        texts.t(row.item().field().messageKey()),
                        texts.t(row.item().messageKey()),
                        StarText.words(applies == null ? null : applies.amount(), texts),
                        applies == null ? null : texts.t(applies.whoseKey()),
                        row.since(),
                        row.ahead().stream()
                                .map(ahead -> ahead(ahead, project.zone(), texts))
                                .collect(Collectors.joining("; ")));
            });
        });
    }

    private static String ahead(StarPage.Ahead ahead, ZoneId zone, Texts texts) {
        Asked asked = ahead.asked();
        return StarText.from(ahead.at(), zone) + " " + StarText.words(asked == null ? null : asked.amount(), texts);
    }
}
