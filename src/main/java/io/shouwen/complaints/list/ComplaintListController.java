package io.shouwen.complaints.list;

import io.shouwen.complaints.Works;
import io.shouwen.complaints.list.view.ComplaintFilter;
import io.shouwen.complaints.list.view.ComplaintListPage;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.web.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of complaints, as a page and as a workbook. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
class ComplaintListController {

    private static final int SHEET_ROWS = 20_000;
    private static final List<String> COLUMNS =
            List.of("number", "title", "subject", "where", "stage", "level", "owner", "opened", "due");

    private final ComplaintListQueries list;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    ComplaintListController(ComplaintListQueries list, MessageSource messages, Audit audit, Clock clock) {
        this.list = list;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/complaints")
    ComplaintListPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        ComplaintFilter filter = ComplaintFilter.of(address);
        ListPlace place = ComplaintListQueries.place(filter, address);
        return new ComplaintListPage(
                filter, place, list.page(project, actor, filter, place, clock.instant()), Works.here(actor));
    }

    @GetMapping("/p/{project}/complaints/sheet")
    ResponseEntity<byte[]> sheet(
            ProjectRef project, Actor actor, @RequestParam Map<String, String> address, Locale locale) {
        ComplaintFilter filter = ComplaintFilter.of(address);
        audit.record(project.id(), "exported-complaints", "complaint", project.id(), null, filter.query());
        Texts texts = new Texts(messages, locale);
        String title = texts.t("complaints");
        return Sheet.file(title, title + "-" + project.name(), project.zone(), sheet -> {
            sheet.heading(COLUMNS.stream()
                            .map(column -> texts.t("complaints.column." + column))
                            .toList())
                    .widths(18, 40, 16, 24, 12, 14, 12, 18, 18);
            list.first(project, actor, filter, ComplaintListQueries.place(filter, address), SHEET_ROWS, clock.instant())
                    .forEach(row -> sheet.row(
                            row.number(),
                            row.title(),
                            row.subject() == null ? "" : texts.t(row.subject().messageKey()),
                            row.house(),
                            texts.t(row.stage().messageKey()),
                            texts.t(row.level().messageKey()),
                            row.owner(),
                            row.openedAt(),
                            row.due()));
        });
    }
}
