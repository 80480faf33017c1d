package io.shouwen.tickets;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settling, closing and reopening a ticket. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class TicketClosureController {

    private final SettleTicket settle;
    private final CloseTicket close;
    private final ReopenTicket reopen;
    private final SubmittedOnce once;
    private final TicketQueries pages;
    private final Clock clock;

    TicketClosureController(
            SettleTicket settle,
            CloseTicket close,
            ReopenTicket reopen,
            SubmittedOnce once,
            TicketQueries pages,
            Clock clock) {
        this.settle = settle;
        this.close = close;
        this.reopen = reopen;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/tickets/{id}/settlement")
    Object settle(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        WayOut way = fields.required("way", WayOut.class);
        String text = fields.required("text", 2, 2000);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "settlement", fields.form());
        }
        Instant now = clock.instant();
        once.run(project.id(), "settlement", id, typed, () -> {
            Ticket settled = settle.settle(project.id(), id, actor, way, text, now);
            if (fields.ticked("close")) {
                close.close(settled, actor, text, now);
            }
        });
        return Redirect.to(
                "tickets/" + id, left, fields.ticked("close") ? "tickets.done.closed" : "tickets.done.settled");
    }

    @PostMapping("/p/{project}/tickets/{id}/closure")
    Object close(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        String outcome = fields.required("outcome", 2, 2000);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "closure", fields.form());
        }
        once.run(
                project.id(),
                "closure",
                id,
                typed,
                () -> close.close(project.id(), id, actor, outcome, clock.instant()));
        return Redirect.to("tickets/" + id, left, "tickets.done.closed");
    }

    @PostMapping("/p/{project}/tickets/{id}/reopening")
    Object reopen(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "reopening", fields.form());
        }
        once.run(
                project.id(),
                "reopening",
                id,
                typed,
                () -> reopen.reopen(project.id(), id, actor, reason, clock.instant()));
        return Redirect.to("tickets/" + id, left, "tickets.done.reopened");
    }
}
