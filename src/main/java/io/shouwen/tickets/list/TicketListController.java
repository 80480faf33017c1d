package io.shouwen.tickets.list;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Texts;
import io.shouwen.tickets.Kinds;
import io.shouwen.tickets.list.view.TicketFilter;
import io.shouwen.tickets.list.view.TicketListPage;
import io.shouwen.tickets.list.view.TicketRow;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
@Allowed
class TicketListController {

    private static final int MOST_ROWS = 20_000;

    private final TicketListQueries list;
    private final Kinds kinds;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    TicketListController(TicketListQueries list, Kinds kinds, MessageSource messages, Audit audit, Clock clock) {
        this.list = list;
        this.kinds = kinds;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/tickets")
    TicketListPage list(
            ProjectRef project,
            Actor actor,
            @RequestParam Map<String, String> address,
            @RequestParam @Nullable String after) {
        return list.page(project, actor, address, after, Form.EMPTY, clock.instant());
    }

    @GetMapping("/p/{project}/tickets/sheet")
    ResponseEntity<byte[]> sheet(
            ProjectRef project, Actor actor, @RequestParam Map<String, String> address, Locale locale) {
        TicketFilter filter = TicketFilter.of(address, kinds.all());
        List<TicketRow> rows = list.first(project, actor, filter, MOST_ROWS, clock.instant());
        audit.record(
                project.id(),
                "exported",
                "tickets",
                project.id(),
                null,
                Map.of("rows", rows.size(), "tab", filter.tab()));
        return TicketSheet.of(rows, project, new Texts(messages, locale));
    }
}
