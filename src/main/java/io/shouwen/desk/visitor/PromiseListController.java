package io.shouwen.desk.visitor;

import io.shouwen.desk.LogFilter;
import io.shouwen.desk.visitor.view.PromiseLine;
import io.shouwen.desk.visitor.view.PromisesPage;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of promised answers, also of those that are over, and its export. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause("3.2.2")
class PromiseListController {

    private static final int MOST_LINES = 20_000;
    private static final int[] WIDTHS = {18, 18, 14, 16, 20, 40, 12, 14, 40, 12, 18};

    private final PromiseQueries queries;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    PromiseListController(PromiseQueries queries, Audit audit, MessageSource messages, Clock clock) {
        this.queries = queries;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/promises")
    PromisesPage list(ProjectRef project, @RequestParam Map<String, String> address) {
        LogFilter filter = PromiseQueries.filter(address);
        ListPlace place = PromiseQueries.place(filter, address);
        return new PromisesPage(filter, place, queries.page(project, filter, place));
    }

    @GetMapping("/p/{project}/promises/export")
    @Transactional
    ResponseEntity<byte[]> export(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        LogFilter filter = PromiseQueries.filter(address);
        List<PromiseLine> lines = queries.all(project, filter, PromiseQueries.place(filter, address), MOST_LINES);
        audit.record(
                project.id(), "promises-exported", "project", project.id(), null, Map.of("promises", lines.size()));
        Texts texts = new Texts(messages, locale);
        Instant now = clock.instant();
        String title = texts.t("desk.visitor.promises");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(Stream.of(
                                    "due",
                                    "made",
                                    "name",
                                    "phone",
                                    "house",
                                    "text",
                                    "by",
                                    "state",
                                    "how",
                                    "ended-by",
                                    "ended")
                            .map(column -> texts.t("desk.visitor.promise.column." + column))
                            .toList())
                    .widths(WIDTHS);
            lines.forEach(line -> sheet.row(
                    line.due(),
                    line.madeAt(),
                    line.name(),
                    line.phone(),
                    HouseCode.said(line.house(), texts),
                    line.text(),
                    line.madeBy(),
                    texts.t(line.stateKey(now)),
                    line.how(),
                    line.endedBy(),
                    line.endedAt()));
        });
    }
}
