package io.shouwen.breaches.dossier;

import io.shouwen.breaches.law.Authorities;
import io.shouwen.breaches.law.Authority;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What only those who lead do: reports to an authority, and ends without a remedy. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER})
@Clause("2.1.8")
class BreachReportController {

    private final BreachPages pages;
    private final BreachAccess access;
    private final MoveBreach move;
    private final Authorities authorities;
    private final SubmittedOnce once;
    private final Clock clock;

    BreachReportController(
            BreachPages pages,
            BreachAccess access,
            MoveBreach move,
            Authorities authorities,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.access = access;
        this.move = move;
        this.authorities = authorities;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/breaches/{id}/reports")
    Object report(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        access.require(project.id(), id, actor);
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        Authority authority =
                authorities.byId(project.id(), fields.requiredId("authority")).orElse(null);
        if (authority == null) {
            fields.problem("authority", "form.required");
        }
        String number = fields.text("number", 60);
        String words = fields.required("words", 2, 2000);
        Instant at = BreachMoveController.happened(fields, project, now);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "report", fields.form());
        }
        once.run(
                project.id(),
                "breach-report",
                id,
                typed,
                step -> move.report(
                        project.id(), id, step, Objects.requireNonNull(authority), number, at, actor, words, now));
        return Redirect.to("breaches/" + id, flash, "breaches.done.reported");
    }

    @PostMapping("/p/{project}/breaches/{id}/answers")
    Object answer(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        access.require(project.id(), id, actor);
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        AuthorityAnswer outcome = fields.required("outcome", AuthorityAnswer.class);
        String number = fields.text("number", 60);
        String words = fields.required("words", 2, 2000);
        Instant at = BreachMoveController.happened(fields, project, now);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "answer", fields.form());
        }
        once.run(
                project.id(),
                "breach-answer",
                id,
                typed,
                step -> move.answer(project.id(), id, step, outcome, number, at, actor, words, now));
        return Redirect.to("breaches/" + id, flash, "breaches.done.saved");
    }

    @PostMapping("/p/{project}/breaches/{id}/hand-off")
    Object handOff(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        return end(project, actor, id, BreachMove.HAND_OFF, "hand-off", typed, flash);
    }

    @PostMapping("/p/{project}/breaches/{id}/dismissal")
    Object dismiss(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        return end(project, actor, id, BreachMove.DISMISS, "dismissal", typed, flash);
    }

    private Object end(
            ProjectRef project,
            Actor actor,
            UUID id,
            BreachMove how,
            String form,
            MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        access.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        String words = fields.required("words", 2, 2000);
        if (fields.wrong()) {
            return pages.page(project, actor, id, form, fields.form());
        }
        once.run(
                project.id(),
                "breach-" + form,
                id,
                typed,
                step -> move.end(project, id, step, how, actor, words, clock.instant()));
        return Redirect.to("breaches/" + id, flash, "breaches.done.closed");
    }
}
