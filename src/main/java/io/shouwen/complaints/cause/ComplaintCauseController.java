package io.shouwen.complaints.cause;

import io.shouwen.complaints.ComplaintPages;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.tickets.LeadTicket;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cause, measures and repairs of a complaint. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY})
class ComplaintCauseController {

    private final MendCause mend;
    private final ComplaintPages view;
    private final LeadTicket tickets;
    private final SubmittedOnce once;
    private final Clock clock;

    ComplaintCauseController(MendCause mend, ComplaintPages view, LeadTicket tickets, SubmittedOnce once, Clock clock) {
        this.mend = mend;
        this.view = view;
        this.tickets = tickets;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/complaints/{id}/cause")
    Object judge(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        require(project, actor, id);
        Fields fields = new Fields(typed);
        CauseOfComplaint cause = fields.required("cause", CauseOfComplaint.class);
        String words = fields.required("causeWords", 2, 1000);
        if (fields.wrong()) {
            return view.page(project, actor, id, "cause", fields.form());
        }
        once.run(
                project.id(),
                "complaint-cause",
                id,
                typed,
                () -> mend.judge(project, id, cause, words, actor, clock.instant()));
        return done(id, left);
    }

    @PostMapping("/p/{project}/complaints/{id}/remedies")
    Object plan(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        require(project, actor, id);
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        String what = fields.required("what", 2, 500);
        UUID who = fields.requiredId("who");
        LocalDate day = fields.day("until");
        Instant until =
                day == null ? now : day.plusDays(1).atStartOfDay(project.zone()).toInstant();
        if (!until.isAfter(now)) {
            fields.problem("until", day == null ? "form.required" : "complaints.rule.plan-past");
        }
        if (fields.wrong()) {
            return view.page(project, actor, id, "remedies", fields.form());
        }
        once.run(
                project.id(),
                "complaint-remedy",
                id,
                typed,
                (UUID key) -> mend.plan(project, id, key, what, who, until, actor, now));
        return done(id, left);
    }

    @PostMapping("/p/{project}/complaints/{id}/remedies/done")
    Object mended(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        require(project, actor, id);
        Fields fields = new Fields(typed);
        UUID remedy = fields.requiredId("remedy");
        String result = fields.required("result", 2, 500);
        if (fields.wrong()) {
            return view.page(project, actor, id, "remedies/done", fields.form());
        }
        once.run(
                project.id(),
                "complaint-mended",
                id,
                typed,
                () -> mend.done(project, id, remedy, result, actor, clock.instant()));
        return done(id, left);
    }

    @PostMapping("/p/{project}/complaints/{id}/orders")
    Object order(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        require(project, actor, id);
        Fields fields = new Fields(typed);
        String title = fields.required("orderTitle", 2, 120);
        if (fields.wrong()) {
            return view.page(project, actor, id, "orders", fields.form());
        }
        if (tickets.of(project.id(), id).settlementId() != null) {
            throw new RuleBroken("4.1.2.3", "complaints.rule.not-now.solved");
        }
        once.run(
                project.id(),
                "complaint-order",
                id,
                typed,
                () -> mend.order(project, id, Ids.next(), title, actor, clock.instant()));
        return done(id, left);
    }

    private void require(ProjectRef project, Actor actor, UUID id) {
        if (!tickets.opensFor(actor, project.id(), id)) {
            throw new NotFound();
        }
    }

    private static Object done(UUID id, RedirectAttributes left) {
        return Redirect.to("complaints/" + id, left, "complaints.done.kept");
    }
}
