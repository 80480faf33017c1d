package io.shouwen.complaints;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The moves of a complaint. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY})
class ComplaintMoveController {

    private final ComplaintPages pages;
    private final SolveComplaint solve;
    private final RaiseComplaint raise;
    private final FollowUpComplaint followUp;
    private final SubmittedOnce once;
    private final Clock clock;

    ComplaintMoveController(
            ComplaintPages pages,
            SolveComplaint solve,
            RaiseComplaint raise,
            FollowUpComplaint followUp,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.solve = solve;
        this.raise = raise;
        this.followUp = followUp;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/complaints/{id}/intake")
    Object intake(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        pages.require(project, actor, id);
        Fields fields = new Fields(typed);
        WayOfIntake way = fields.required("way", WayOfIntake.class);
        String said = fields.required("said", 2, 2000);
        boolean content = fields.ticked("content");
        if (way == WayOfIntake.ON_THE_SPOT && !content) {
            fields.problem("content", "complaints.rule.not-content");
        }
        if (fields.wrong()) {
            return pages.page(project, actor, id, "intake", fields.form());
        }
        Instant now = clock.instant();
        once.run(project.id(), "complaint-intake", id, typed, () -> {
            switch (way) {
                case ON_THE_SPOT -> solve.atOnce(project, id, actor, said, content, now);
                case REPORTED -> raise.report(project, id, actor, said, now);
                case NOT_OURS -> solve.explain(project, id, actor, said, now);
            }
        });
        return done(id, left, "complaints.done." + (way == WayOfIntake.REPORTED ? "reported" : "solved"));
    }

    @PostMapping("/p/{project}/complaints/{id}/rise")
    Object report(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        pages.require(project, actor, id);
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "rise", fields.form());
        }
        once.run(
                project.id(),
                "complaint-rise",
                id,
                typed,
                () -> raise.report(project, id, actor, reason, clock.instant()));
        return done(id, left, "complaints.done.reported");
    }

    @PostMapping("/p/{project}/complaints/{id}/solution")
    Object solve(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        pages.require(project, actor, id);
        Fields fields = new Fields(typed);
        String text = fields.required("text", 2, 2000);
        boolean ours = !fields.ticked("notOurs");
        if (fields.wrong()) {
            return pages.page(project, actor, id, "solution", fields.form());
        }
        once.run(project.id(), "complaint-solution", id, typed, () -> {
            if (ours) {
                solve.solve(project, id, actor, text, clock.instant());
            } else {
                solve.explain(project, id, actor, text, clock.instant());
            }
        });
        return done(id, left, "complaints.done.solved");
    }

    @PostMapping("/p/{project}/complaints/{id}/follow-up")
    Object followUp(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        pages.require(project, actor, id);
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        FollowUpOutcome outcome = fields.required("outcome", FollowUpOutcome.class);
        boolean half = outcome == FollowUpOutcome.HALF;
        String words = outcome == FollowUpOutcome.NOT_SATISFIED
                ? fields.required("words", 2, 1000)
                : fields.text("words", 1000);
        String rest = half ? fields.required("left", 2, 1000) : "";
        String plan = half ? fields.required("plan", 2, 1000) : "";
        Instant until = half ? until(project, fields, now) : null;
        if (fields.wrong()) {
            return pages.page(project, actor, id, "follow-up", fields.form());
        }
        once.run(
                project.id(),
                "complaint-follow-up",
                id,
                typed,
                () -> followUp.followUp(
                        project,
                        id,
                        actor,
                        new FollowUpTry(Ids.next(), outcome, actor.id(), now, words, rest, plan, until)));
        return done(id, left, "complaints.done." + outcome.name().toLowerCase(Locale.ROOT));
    }

    /** The end of the day. */
    private static @Nullable Instant until(ProjectRef project, Fields fields, Instant now) {
        LocalDate day = fields.day("planUntil");
        if (day == null) {
            fields.problem("planUntil", "form.required");
            return null;
        }
        Instant end = day.plusDays(1).atStartOfDay(project.zone()).toInstant();
        if (!end.isAfter(now)) {
            fields.problem("planUntil", "complaints.rule.plan-past");
        }
        return end;
    }

    @PostMapping("/p/{project}/complaints/{id}/reopening")
    Object reopen(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        pages.require(project, actor, id);
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "reopening", fields.form());
        }
        once.run(
                project.id(),
                "complaint-reopening",
                id,
                typed,
                () -> followUp.reopen(project, id, actor, reason, clock.instant()));
        return done(id, left, "complaints.done.reopened");
    }

    private static Object done(UUID id, RedirectAttributes left, String messageKey) {
        return Redirect.to("complaints/" + id, left, messageKey);
    }
}
