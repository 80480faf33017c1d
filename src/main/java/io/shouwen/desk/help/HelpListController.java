package io.shouwen.desk.help;

import io.shouwen.desk.LogFilter;
import io.shouwen.desk.help.view.HelpLine;
import io.shouwen.desk.help.view.HelpListPage;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.paper.Paper;
import io.shouwen.platform.paper.TablePaper;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
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

/** The list of requests for help and its export. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause("2.3.5")
class HelpListController {

    /** Whether the person may open the pages of help; the same roles as above. */
    static boolean opens(Actor actor) {
        return actor.is(Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN);
    }

    private static final int MOST_LINES = 20_000;
    private static final int[] WIDTHS = {18, 12, 14, 16, 18, 40, 12, 18, 14, 40, 12, 18};

    private final HelpQueries queries;
    private final Audit audit;
    private final MessageSource messages;
    private final Paper paper;
    private final TransactionOperations transaction;

    HelpListController(
            HelpQueries queries, Audit audit, MessageSource messages, Paper paper, TransactionOperations transaction) {
        this.queries = queries;
        this.audit = audit;
        this.messages = messages;
        this.paper = paper;
        this.transaction = transaction;
    }

    @GetMapping("/p/{project}/help")
    HelpListPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        LogFilter filter = HelpQueries.filter(address);
        ListPlace place = HelpQueries.place(filter, address);
        return new HelpListPage(filter, place, queries.page(project, filter, place), HelpFormController.takes(actor));
    }

    @GetMapping("/p/{project}/help/export")
    @Transactional
    ResponseEntity<byte[]> export(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        LogFilter filter = HelpQueries.filter(address);
        List<HelpLine> lines = queries.all(project, filter, HelpQueries.place(filter, address), MOST_LINES);
        audit.record(project.id(), "help-exported", "project", project.id(), null, Map.of("requests", lines.size()));
        Texts texts = new Texts(messages, locale);
        String title = texts.t("desk.help.list");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(Stream.of(
                                    "asked",
                                    "kind",
                                    "by",
                                    "phone",
                                    "house",
                                    "text",
                                    "taken",
                                    "due",
                                    "outcome",
                                    "answer",
                                    "answered-by",
                                    "answered")
                            .map(column -> texts.t("desk.help.column." + column))
                            .toList())
                    .widths(WIDTHS);
            lines.forEach(line -> sheet.row(
                    line.askedAt(),
                    line.kind(),
                    line.askedBy(),
                    line.phone(),
                    HouseCode.said(line.house(), texts),
                    line.text(),
                    line.takenBy(),
                    line.due(),
                    line.outcome() == null ? "" : texts.t(line.outcome().messageKey()),
                    line.answer(),
                    line.answeredBy(),
                    line.answeredAt()));
        });
    }
    /** Drawn after the transaction that reads the rows. */
    @GetMapping("/p/{project}/help/pdf")
    @Transactional(propagation = Propagation.NEVER)
    ResponseEntity<byte[]> pdf(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        LogFilter filter = HelpQueries.filter(address);
        Texts texts = new Texts(messages, locale);
        List<HelpLine> lines = Objects.requireNonNull(transaction.execute(status -> {
            audit.record(project.id(), "help-exported", "project", project.id(), null, Map.of("as", "pdf"));
            return queries.all(project, filter, HelpQueries.place(filter, address), TablePaper.MOST);
        }));
        String title = texts.t("desk.help.list");
        return paper.file(
                title + "-" + project.name(),
                project.name(),
                texts,
                new TablePaper(
                        title,
                        project.name(),
                        texts.t("desk.help.show." + filter.show()),
                        Stream.of("asked", "kind", "by", "text", "taken", "due", "outcome", "answered")
                                .map(column -> texts.t("desk.help.column." + column))
                                .toList(),
                        lines.stream().map(line -> row(project, line, texts)).toList()));
    }

    private static List<String> row(ProjectRef project, HelpLine line, Texts texts) {
        return List.of(
                TablePaper.at(project.zone(), line.askedAt()),
                line.kind(),
                String.join(" ", line.askedBy(), HouseCode.said(line.house(), texts), line.phone()),
                line.text(),
                line.takenBy(),
                TablePaper.at(project.zone(), line.due()),
                line.outcome() == null ? "" : texts.t(line.outcome().messageKey()) + " " + line.answer(),
                line.answeredBy() + " " + TablePaper.at(project.zone(), line.answeredAt()));
    }
}
