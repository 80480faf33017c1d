package io.shouwen.breaches.list;

import io.shouwen.breaches.list.view.BreachLine;
import io.shouwen.breaches.list.view.BreachListPage;
import io.shouwen.estate.HouseCode;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
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

/** The list of breaches and its export. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause("2.1.8")
class BreachListController {

    /** Whether the person may record a breach. */
    static boolean takes(Actor actor) {
        return actor.is(Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER);
    }

    private static final int MOST_LINES = 20_000;
    private static final int[] WIDTHS = {18, 18, 16, 36, 20, 18, 16, 14, 12, 18, 18};

    private final BreachListQueries queries;
    private final Audit audit;
    private final MessageSource messages;

    BreachListController(BreachListQueries queries, Audit audit, MessageSource messages) {
        this.queries = queries;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/p/{project}/breaches")
    BreachListPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        BreachFilter filter = BreachFilter.of(address);
        ListPlace place = BreachListQueries.place(filter, address);
        return new BreachListPage(filter, place, queries.page(project, actor, filter, place), takes(actor));
    }

    @GetMapping("/p/{project}/breaches/export")
    @Transactional
    ResponseEntity<byte[]> export(
            ProjectRef project, Actor actor, @RequestParam Map<String, String> address, Locale locale) {
        BreachFilter filter = BreachFilter.of(address);
        List<BreachLine> lines =
                queries.all(project, actor, filter, BreachListQueries.place(filter, address), MOST_LINES);
        audit.record(project.id(), "breaches-exported", "project", project.id(), null, Map.of("lines", lines.size()));
        Texts texts = new Texts(messages, locale);
        String title = texts.t("breaches.list");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(Stream.of(
                                    "number", "opened", "kind", "title", "place", "house", "who", "stage", "owner",
                                    "due", "closed")
                            .map(column -> texts.t("breaches.column." + column))
                            .toList())
                    .widths(WIDTHS);
            lines.forEach(line -> sheet.row(
                    line.number(),
                    line.openedAt(),
                    line.kind() == null ? "" : texts.t(line.kind().messageKey()),
                    line.title(),
                    line.place(),
                    HouseCode.said(line.house(), texts),
                    line.who(),
                    texts.t(line.stage().messageKey()),
                    line.owner(),
                    line.due(),
                    line.closedAt()));
        });
    }
}
