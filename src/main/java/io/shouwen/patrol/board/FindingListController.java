package io.shouwen.patrol.board;

import io.shouwen.patrol.board.view.FindingFilter;
import io.shouwen.patrol.board.view.FindingListPage;
import io.shouwen.patrol.board.view.FindingTab;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.security.Actor;
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
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of findings, as a page and as a workbook. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
class FindingListController {

    private static final int SHEET_ROWS = 20_000;
    private static final List<String> COLUMNS =
            List.of("number", "title", "place", "district", "stage", "major", "by", "found", "owner", "due", "ended");

    private final FindingListQueries list;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    FindingListController(FindingListQueries list, MessageSource messages, Audit audit, Clock clock) {
        this.list = list;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/patrol/findings")
    FindingListPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        FindingFilter filter = FindingFilter.of(address);
        ListPlace place = FindingListQueries.place(filter, address);
        Instant now = clock.instant();
        return new FindingListPage(
                filter,
                place,
                list.page(project, filter, place, now),
                list.counts(project, filter, List.of(FindingTab.values()), now),
                list.districts(project.id()),
                actor.is(Role.BUTLER, Role.SUPERVISOR, Role.MANAGER));
    }

    @GetMapping("/p/{project}/patrol/findings/sheet")
    ResponseEntity<byte[]> sheet(ProjectRef project, @RequestParam Map<String, String> address, Locale locale) {
        FindingFilter filter = FindingFilter.of(address);
        audit.record(project.id(), "exported-findings", "finding", project.id(), null, filter.query());
        Texts texts = new Texts(messages, locale);
        String title = texts.t("patrol.finding.findings");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(COLUMNS.stream()
                            .map(column -> texts.t("patrol.board.column." + column))
                            .toList())
                    .widths(18, 40, 28, 20, 14, 8, 14, 18, 14, 18, 18);
            list.first(project, filter, FindingListQueries.place(filter, address), SHEET_ROWS, clock.instant())
                    .forEach(row -> sheet.row(
                            row.number(),
                            row.title(),
                            row.place(),
                            row.district(),
                            texts.t(row.stage().messageKey()),
                            row.major() ? texts.t("patrol.board.yes") : "",
                            row.foundBy(),
                            row.foundAt(),
                            row.owner(),
                            row.due(),
                            row.endedAt()));
        });
    }
}
