package io.shouwen.tickets.report;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.tickets.report.view.HeldReportsPage;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Held reports, to be confirmed or dropped by the desk. */
@Controller
@Transactional
@Clause({"4.1.1.2", "4.1.2.1"})
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
class HeldReportController {

    private final HeldReports held;
    private final AnswerHeldReport answering;
    private final Clock clock;

    HeldReportController(HeldReports held, AnswerHeldReport answering, Clock clock) {
        this.held = held;
        this.answering = answering;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/held-reports")
    HeldReportsPage list(ProjectRef project) {
        return page(project, null, Form.EMPTY);
    }

    @PostMapping("/p/{project}/held-reports/{id}/confirmation")
    ModelAndView confirm(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes left) {
        answering.confirm(project, id, actor, clock.instant());
        return Redirect.to("tickets/" + id, left, "tickets.held.done.confirmed");
    }

    @PostMapping("/p/{project}/held-reports/{id}/drop")
    Object drop(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        if (!held.known(project.id(), id)) {
            throw new NotFound();
        }
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 200);
        if (fields.wrong()) {
            return page(project, id, fields.form());
        }
        answering.drop(project, id, actor, reason, typed.containsKey("all"), clock.instant());
        return Redirect.to("held-reports", left, "tickets.held.done.dropped");
    }

    private HeldReportsPage page(ProjectRef project, @Nullable UUID dropping, Form form) {
        return new HeldReportsPage(held.waiting(project.id(), HeldReportsPage.MOST + 1), dropping, form);
    }
}
