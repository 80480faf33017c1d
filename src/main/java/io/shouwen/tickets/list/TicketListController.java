package io.shouwen.tickets.list;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Everyone;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Texts;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.list.view.TicketListPage;
import io.shouwen.tickets.list.view.TicketOwners;
import io.shouwen.tickets.list.view.TicketRow;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of tickets, as a page and as a workbook. */
@Controller
@Transactional
@Everyone
class TicketListController {

    private static final int MOST_ROWS = 20_000;

    private final TicketListQueries list;
    private final Colleagues colleagues;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    TicketListController(
            TicketListQueries list, Colleagues colleagues, MessageSource messages, Audit audit, Clock clock) {
        this.list = list;
        this.colleagues = colleagues;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/tickets")
    TicketListPage list(ProjectRef project, Actor actor, @RequestParam Map<String, String> address) {
        return list.page(project, actor, address, Form.EMPTY, clock.instant());
    }

    /** The choices of the filter, loaded when it is unfolded. */
    @GetMapping("/p/{project}/tickets/owners")
    TicketOwners owners(ProjectRef project, @RequestParam @Nullable UUID owner) {
        return new TicketOwners(colleagues.list(project.id()), owner);
    }

    @GetMapping("/p/{project}/tickets/sheet")
    ResponseEntity<byte[]> sheet(
            ProjectRef project, Actor actor, @RequestParam Map<String, String> address, Locale locale) {
        TicketCondition condition = list.condition(project, actor, address, clock.instant());
        List<TicketRow> rows = list.first(condition, list.place(address), MOST_ROWS);
        audit.record(
                project.id(),
                "exported",
                "tickets",
                project.id(),
                null,
                Map.of("rows", rows.size(), "tab", condition.filter().tab()));
        return TicketSheet.of(rows, project, new Texts(messages, locale));
    }
}
