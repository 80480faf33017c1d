package io.shouwen.tickets;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Texts;
import io.shouwen.tickets.view.TicketFilter;
import io.shouwen.tickets.view.TicketListPage;
import io.shouwen.tickets.view.TicketRow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A list as a whole: several tickets handed over at once, or all of it as a sheet. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class TicketBatchController {

    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_ROWS = 20_000;

    private final HandOverTicket handingOver;
    private final TicketListQueries list;
    private final Kinds kinds;
    private final Receivers receivers;
    private final MessageSource messages;
    private final Audit audit;
    private final Clock clock;

    TicketBatchController(
            HandOverTicket handingOver,
            TicketListQueries list,
            Kinds kinds,
            Receivers receivers,
            MessageSource messages,
            Audit audit,
            Clock clock) {
        this.handingOver = handingOver;
        this.list = list;
        this.kinds = kinds;
        this.receivers = receivers;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/tickets/hand-overs")
    Object handOver(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam Map<String, String> address,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        UUID to = fields.requiredId("receiver");
        String reason = fields.text("reason", 500);
        List<String> chosen = typed.getOrDefault("ticket", List.of());
        if (chosen.isEmpty() || chosen.size() > MOST_AT_ONCE) {
            fields.problem("ticket", "tickets.form.none-chosen", MOST_AT_ONCE);
        }
        TicketFilter filter = TicketFilter.of(address, kinds.all());
        if (fields.wrong()) {
            Instant now = clock.instant();
            return new TicketListPage(
                    filter,
                    kinds.all(),
                    list.page(project, actor, filter, null, now),
                    list.counts(project, actor, filter, now),
                    receivers.people(project.id(), null, now),
                    receivers.departments(project.id()),
                    true,
                    fields.form());
        }
        int refused = 0;
        for (UUID id : ids(chosen)) {
            try {
                handingOver.offer(project.id(), id, actor, to, reason, clock.instant());
            } catch (RuleBroken notThisOne) {
                refused++;
            }
        }
        return Redirect.to(
                "tickets?" + filter.query(),
                left,
                refused == 0 ? "tickets.done.all-offered" : "tickets.done.some-offered");
    }

    /** In one order, so that two such batches never wait for each other. */
    private static List<UUID> ids(List<String> chosen) {
        try {
            return chosen.stream().map(UUID::fromString).distinct().sorted().toList();
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    @GetMapping("/p/{project}/tickets/sheet")
    @Allowed
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
