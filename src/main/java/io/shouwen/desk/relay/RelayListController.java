package io.shouwen.desk.relay;

import io.shouwen.desk.LogFilter;
import io.shouwen.desk.relay.view.RelayLine;
import io.shouwen.desk.relay.view.RelayListPage;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.paper.Paper;
import io.shouwen.platform.paper.TablePaper;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of relayed messages and its export; everybody sees what they took or received, leaders see all. */
@Controller
@Transactional(readOnly = true)
@Allowed
@Clause("3.1.6")
class RelayListController {

    private static final int MOST_LINES = 20_000;
    private static final int[] WIDTHS = {18, 12, 12, 14, 16, 18, 40, 8, 12, 18, 12, 40, 12, 18};

    private final RelayQueries queries;
    private final Audit audit;
    private final MessageSource messages;
    private final Paper paper;
    private final TransactionOperations transaction;
    private final Clock clock;

    RelayListController(
            RelayQueries queries,
            Audit audit,
            MessageSource messages,
            Paper paper,
            TransactionOperations transaction,
            Clock clock) {
        this.queries = queries;
        this.audit = audit;
        this.messages = messages;
        this.paper = paper;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/relays")
    RelayListPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        LogFilter filter = RelayQueries.filter(address);
        ListPlace place = RelayQueries.place(filter, address);
        return new RelayListPage(
                filter,
                place,
                queries.page(project, actor, filter, place, clock.instant()),
                RelayFormController.takes(actor));
    }

    @GetMapping("/p/{project}/relays/export")
    @Transactional
    ResponseEntity<byte[]> export(
            ProjectRef project, Actor actor, @RequestParam Map<String, String> address, Locale locale) {
        LogFilter filter = RelayQueries.filter(address);
        List<RelayLine> lines =
                queries.all(project, actor, filter, RelayQueries.place(filter, address), MOST_LINES, clock.instant());
        audit.record(project.id(), "relays-exported", "project", project.id(), null, Map.of("relays", lines.size()));
        Texts texts = new Texts(messages, locale);
        String title = texts.t("desk.relay.list");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(Stream.of(
                                    "taken",
                                    "for",
                                    "stand-in",
                                    "from",
                                    "phone",
                                    "house",
                                    "text",
                                    "urgent",
                                    "by",
                                    "due",
                                    "result",
                                    "answer",
                                    "answered-by",
                                    "answered")
                            .map(column -> texts.t("desk.relay.column." + column))
                            .toList())
                    .widths(WIDTHS);
            lines.forEach(line -> sheet.row(
                    line.takenAt(),
                    line.forName(),
                    line.standIn(),
                    line.from(),
                    line.phone(),
                    HouseCode.said(line.house(), texts),
                    line.text(),
                    line.urgent() ? texts.t("desk.relay.urgent") : "",
                    line.takenBy(),
                    line.due(),
                    line.result() == null ? "" : texts.t(line.result().messageKey()),
                    line.answer(),
                    line.answeredBy(),
                    line.answeredAt()));
        });
    }
    /** Drawn after the transaction that reads the rows. */
    @GetMapping("/p/{project}/relays/pdf")
    @Transactional(propagation = Propagation.NEVER)
    ResponseEntity<byte[]> pdf(
            ProjectRef project, Actor actor, @RequestParam Map<String, String> address, Locale locale) {
        LogFilter filter = RelayQueries.filter(address);
        Texts texts = new Texts(messages, locale);
        List<RelayLine> lines = Objects.requireNonNull(transaction.execute(status -> {
            audit.record(project.id(), "relays-exported", "project", project.id(), null, Map.of("as", "pdf"));
            return queries.all(
                    project, actor, filter, RelayQueries.place(filter, address), TablePaper.MOST, clock.instant());
        }));
        String title = texts.t("desk.relay.list");
        return paper.file(
                title + "-" + project.name(),
                project.name(),
                texts,
                new TablePaper(
                        title,
                        project.name(),
                        texts.t("desk.relay.show." + filter.show()),
                        Stream.of("taken", "for", "from", "text", "by", "due", "result", "answered")
                                .map(column -> texts.t("desk.relay.column." + column))
                                .toList(),
                        lines.stream().map(line -> row(project, line, texts)).toList()));
    }

    private static List<String> row(ProjectRef project, RelayLine line, Texts texts) {
        return List.of(
                TablePaper.at(project.zone(), line.takenAt()),
                line.forName() + (line.standIn().isEmpty() ? "" : " " + texts.t("desk.relay.and", line.standIn())),
                String.join(" ", line.from(), HouseCode.said(line.house(), texts), line.phone()),
                (line.urgent() ? texts.t("desk.relay.urgent") + " " : "") + line.text(),
                line.takenBy(),
                TablePaper.at(project.zone(), line.due()),
                line.result() == null ? "" : texts.t(line.result().messageKey()) + " " + line.answer(),
                line.answeredBy() + " " + TablePaper.at(project.zone(), line.answeredAt()));
    }
}
