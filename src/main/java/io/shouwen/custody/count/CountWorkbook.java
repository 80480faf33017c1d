package io.shouwen.custody.count;

import io.shouwen.custody.count.view.CountNow;
import io.shouwen.custody.count.view.CountPaper;
import io.shouwen.custody.count.view.CountsPage;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;

/** Counts as Excel: the list, and the sheet of one. */
final class CountWorkbook {

    private static final List<String> LIST = List.of(
            "what",
            "begun",
            "begun-by",
            "ended",
            "ended-by",
            "state",
            "right",
            "elsewhere",
            "missing",
            "unknown",
            "twice");
    private static final List<String> LINES = List.of("outcome", "code", "label", "expected", "seen", "answer");

    private CountWorkbook() {}

    static ResponseEntity<byte[]> list(List<CountsPage.Line> counts, ProjectRef project, Texts texts) {
        String title = texts.t("custody.counts");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(headings(LIST, texts)).widths(24, 18, 12, 18, 12, 14, 8, 10, 8, 8, 10);
            counts.forEach(line -> sheet.row(
                    CountQueries.said(line, texts),
                    line.begunAt(),
                    line.begunBy(),
                    line.endedAt(),
                    line.endedBy(),
                    texts.t(line.stateKey()),
                    line.right(),
                    line.elsewhere(),
                    line.missing(),
                    line.unknown(),
                    line.twice()));
        });
    }

    static ResponseEntity<byte[]> sheet(CountPaper paper, ProjectRef project, Texts texts) {
        return Sheet.file(texts.t("custody.count.sheet"), paper.name(), project.zone(), sheet -> {
            sheet.title(paper.name()).heading(headings(LINES, texts)).widths(12, 20, 36, 12, 12, 48);
            paper.groups()
                    .forEach(group -> group.lines()
                            .forEach(line -> sheet.row(
                                    texts.t(group.messageKey()),
                                    line.code(),
                                    line.label(),
                                    line.expected(),
                                    line.seen(),
                                    answers(line, texts))));
        });
    }

    static String answers(CountNow.Line line, Texts texts) {
        return line.answers().stream()
                .map(said -> (texts.t(said.messageKey()) + " " + said.place() + " " + said.words()).strip() + " "
                        + said.by())
                .collect(Collectors.joining("；"));
    }

    private static List<String> headings(List<String> columns, Texts texts) {
        return columns.stream()
                .map(column -> texts.t("custody.count.column." + column))
                .toList();
    }
}
