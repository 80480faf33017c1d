package io.shouwen.desk.visitor;

import io.shouwen.desk.visitor.view.VisitLine;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** The visitors' log as an Excel workbook, numbers masked. */
final class VisitSheet {

    static final int MOST_LINES = 20_000;

    private static final List<String> COLUMNS = List.of(
            "came",
            "people",
            "visitor",
            "title",
            "phone",
            "company",
            "house",
            "colleague",
            "kind",
            "purpose",
            "waited",
            "received-by",
            "left",
            "took",
            "state",
            "result",
            "ticket",
            "promise");
    private static final int[] WIDTHS = {18, 8, 14, 12, 16, 18, 20, 12, 10, 36, 10, 12, 18, 10, 14, 40, 20, 18};

    private VisitSheet() {}

    static ResponseEntity<byte[]> of(List<VisitLine> visits, ProjectRef project, Texts texts, Instant now) {
        String title = texts.t("desk.visitor.log");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(COLUMNS.stream()
                            .map(column -> texts.t("desk.visitor.column." + column))
                            .toList())
                    .widths(WIDTHS);
            visits.forEach(visit -> line(sheet, visit, texts, now));
        });
    }

    private static void line(Sheet sheet, VisitLine visit, Texts texts, Instant now) {
        VisitLine.Promised promise = visit.promise();
        sheet.row(
                visit.cameAt(),
                visit.people(),
                visit.name(),
                visit.leaderTitle(),
                visit.phone(),
                visit.company(),
                HouseCode.said(visit.house(), texts),
                visit.colleague(),
                visit.purpose().isEmpty() ? "" : texts.t(visit.kindKey()),
                visit.purpose(),
                visit.waited(now),
                visit.receivedBy(),
                visit.leftAt(),
                visit.took(),
                texts.t(visit.stateKey()),
                visit.result(),
                visit.ticketNumber(),
                promise == null ? null : promise.due());
    }
}
