package io.shouwen.repairs;

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
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dispatching a repair, and the repairer's answer. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.CONTRACTOR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class RepairDispatchController {

    private final RepairPages pages;
    private final RepairSight sight;
    private final DispatchRepair dispatch;
    private final AnswerDispatch answer;
    private final SubmittedOnce once;
    private final Clock clock;

    RepairDispatchController(
            RepairPages pages,
            RepairSight sight,
            DispatchRepair dispatch,
            AnswerDispatch answer,
            SubmittedOnce once,
            Clock clock) {
        this.pages = pages;
        this.sight = sight;
        this.dispatch = dispatch;
        this.answer = answer;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/repairs/{id}/dispatch")
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
    Object dispatch(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        UUID to = fields.requiredId("to");
        String plan = fields.text("plan", 500);
        LocalDate until = fields.day("until");
        int seq = fields.value("seq").isEmpty() ? -1 : fields.number("seq", 1, 100_000);
        if (until != null && until.isBefore(LocalDate.ofInstant(clock.instant(), project.zone()))) {
            fields.problem("until", "repairs.appointment.past");
        }
        if (fields.wrong()) {
            return pages.page(project, actor, id, "dispatch", fields.form());
        }
        Instant end = until == null
                ? null
                : until.atTime(LocalTime.of(20, 0)).atZone(project.zone()).toInstant();
        once.run(
                project.id(),
                "dispatch",
                id,
                typed,
                key -> dispatch.dispatch(
                        project, id, actor, new DispatchRepair.Order(key, to, "", plan, end, seq), clock.instant()));
        return Redirect.to("repairs/" + id, left, "repairs.done.dispatched");
    }

    @PostMapping("/p/{project}/repairs/{id}/withdrawal")
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
    Object withdraw(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        once.run(
                project.id(),
                "withdrawal",
                id,
                typed,
                key -> dispatch.withdraw(project, id, actor, key, clock.instant()));
        return Redirect.to("repairs/" + id, left, "repairs.done.withdrawn");
    }

    /** Accepts what was dispatched to the person, or takes what nobody has. */
    @PostMapping("/p/{project}/repairs/{id}/acceptance")
    Object accept(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        boolean take = new Fields(typed).ticked("take");
        Instant now = clock.instant();
        once.run(project.id(), "acceptance", id, typed, key -> {
            if (take) {
                answer.take(project, id, actor, key, now, now);
            } else {
                answer.accept(project, id, actor, key, now, now);
            }
        });
        return Redirect.to("repairs/" + id, left, "repairs.done.accepted");
    }

    @PostMapping("/p/{project}/repairs/{id}/refusal")
    Object decline(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        String reason = fields.required("reason", 2, 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "refusal", fields.form());
        }
        Instant now = clock.instant();
        once.run(project.id(), "refusal", id, typed, key -> answer.decline(project, id, actor, key, reason, now, now));
        return Redirect.to("repairs/" + id, left, "repairs.done.declined");
    }
}
