package io.shouwen.tickets;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
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

/** The end of a ticket: the work settled, the matter closed, both taken back. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class TicketClosureController {

    private final Moving moving;
    private final Settling settling;
    private final Once once;
    private final TicketPages pages;
    private final Clock clock;

    TicketClosureController(Moving moving, Settling settling, Once once, TicketPages pages, Clock clock) {
        this.moving = moving;
        this.settling = settling;
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
        WayOut way = fields.choice("way", WayOut.class);
        String text = fields.text("text", 2, 2000);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "settlement", fields.form());
        }
        Instant now = clock.instant();
        once.only(project.id(), "settlement", id, typed, () -> {
            Ticket settled = settling.settle(moving.begin(project.id(), id, actor), actor, way, text, now);
            if (fields.ticked("close")) {
                settling.close(settled, actor, text, now);
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
        String outcome = fields.text("outcome", 2, 2000);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "closure", fields.form());
        }
        once.only(
                project.id(),
                "closure",
                id,
                typed,
                () -> settling.close(moving.begin(project.id(), id, actor), actor, outcome, clock.instant()));
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
        String reason = fields.text("reason", 2, 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "reopening", fields.form());
        }
        once.only(project.id(), "reopening", id, typed, () -> settling.reopen(project, id, actor, reason));
        return Redirect.to("tickets/" + id, left, "tickets.done.reopened");
    }
}
