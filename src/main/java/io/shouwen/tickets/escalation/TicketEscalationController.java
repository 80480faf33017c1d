package io.shouwen.tickets.escalation;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.tickets.TicketQueries;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Escalating a ticket manually. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class TicketEscalationController {

    private final EscalateTicket escalating;
    private final SubmittedOnce once;
    private final TicketQueries pages;
    private final Clock clock;

    TicketEscalationController(EscalateTicket escalating, SubmittedOnce once, TicketQueries pages, Clock clock) {
        this.escalating = escalating;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/tickets/{id}/escalation")
    Object report(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "escalation", fields.form());
        }
        once.run(
                project.id(),
                "escalation",
                id,
                typed,
                () -> escalating.report(project.id(), id, actor, reason, clock.instant()));
        return Redirect.to("tickets/" + id, left, "tickets.done.reported");
    }
}
