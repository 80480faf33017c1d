package io.shouwen.tickets.handover;

import io.shouwen.platform.TypedText;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offering, answering, withdrawing and taking over a ticket. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class TicketHandOverController {

    /** Value of the field that returns a head of department to the department page. */
    private static final String QUEUE = "department";

    private final HandOverTicket handingOver;
    private final SubmittedOnce once;
    private final TicketQueries pages;
    private final DepartmentQueueQueries queue;
    private final Clock clock;

    TicketHandOverController(
            HandOverTicket handingOver,
            SubmittedOnce once,
            TicketQueries pages,
            DepartmentQueueQueries queue,
            Clock clock) {
        this.clock = clock;
        this.handingOver = handingOver;
        this.once = once;
        this.pages = pages;
        this.queue = queue;
    }

    @PostMapping("/p/{project}/tickets/{id}/hand-over")
    Object offer(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        UUID to = fields.requiredId("receiver");
        String reason = fields.text("reason", 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "hand-over", fields.form());
        }
        once.run(
                project.id(),
                "hand-over",
                id,
                typed,
                () -> handingOver.offer(project.id(), id, actor, to, reason, clock.instant()));
        return Redirect.to("tickets/" + id, left, "tickets.done.offered");
    }

    @PostMapping("/p/{project}/tickets/{id}/acceptance")
    ModelAndView accept(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes left) {
        handingOver.accept(project.id(), id, actor, clock.instant());
        return Redirect.to(back.equals(QUEUE) ? QUEUE : "tickets/" + id, left, "tickets.done.accepted");
    }

    @PostMapping("/p/{project}/tickets/{id}/refusal")
    Object decline(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 500);
        boolean fromQueue = fields.value("back").equals(QUEUE);
        if (fields.wrong()) {
            return fromQueue
                    ? queue.page(project, actor, id, fields.form(), clock.instant())
                    : pages.page(project, actor, id, "refusal", fields.form());
        }
        once.run(
                project.id(),
                "refusal",
                id,
                typed,
                () -> handingOver.decline(project.id(), id, actor, reason, clock.instant()));
        // After declining, the person may no longer see the ticket.
        return Redirect.to(fromQueue ? QUEUE : "tickets", left, "tickets.done.declined");
    }

    @PostMapping("/p/{project}/tickets/{id}/withdrawal")
    ModelAndView withdraw(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes left) {
        handingOver.withdraw(project.id(), id, actor, clock.instant());
        return Redirect.to("tickets/" + id, left, "tickets.done.withdrawn");
    }

    @PostMapping("/p/{project}/tickets/{id}/take-over")
    @Allowed({Role.SUPERVISOR, Role.MANAGER})
    ModelAndView takeOver(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes left) {
        handingOver.takeOver(project.id(), id, actor, TypedText.first(reason, 500), clock.instant());
        return Redirect.to("tickets/" + id, left, "tickets.done.accepted");
    }
}
