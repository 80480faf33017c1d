package io.shouwen.tickets.emergency;

import io.shouwen.platform.Clause;
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

/** Declaring a ticket an emergency, and answering it. */
@Controller
@Transactional
@Clause({"4.1.1.2", "4.2.3"})
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class TicketEmergencyController {

    private final DeclareEmergency declaring;
    private final AnswerEmergency answering;
    private final SubmittedOnce once;
    private final TicketQueries pages;
    private final Clock clock;

    TicketEmergencyController(
            DeclareEmergency declaring,
            AnswerEmergency answering,
            SubmittedOnce once,
            TicketQueries pages,
            Clock clock) {
        this.declaring = declaring;
        this.answering = answering;
        this.once = once;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/tickets/{id}/emergency")
    Object declare(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "emergency", fields.form());
        }
        once.run(
                project.id(),
                "emergency",
                id,
                typed,
                () -> declaring.declare(project.id(), id, actor, "", reason, clock.instant()));
        return Redirect.to("tickets/" + id, left, "tickets.emergency.done.declared");
    }

    @PostMapping("/p/{project}/tickets/{id}/emergency-taking")
    ModelAndView take(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes left) {
        answering.take(project.id(), id, actor, clock.instant());
        return Redirect.to("tickets/" + id, left, "tickets.emergency.done.taken");
    }

    @PostMapping("/p/{project}/tickets/{id}/emergency-confirmation")
    ModelAndView confirm(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes left) {
        answering.confirm(project.id(), id, actor, clock.instant());
        return Redirect.to("tickets/" + id, left, "tickets.emergency.done.confirmed");
    }

    @PostMapping("/p/{project}/tickets/{id}/emergency-withdrawal")
    Object withdraw(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "emergency-withdrawal", fields.form());
        }
        once.run(
                project.id(),
                "emergency-withdrawal",
                id,
                typed,
                () -> answering.withdraw(project.id(), id, actor, reason, clock.instant()));
        return Redirect.to("tickets/" + id, left, "tickets.emergency.done.withdrawn");
    }
}
