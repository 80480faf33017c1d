package io.shouwen.repairs;

import io.shouwen.platform.Ids;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.repairs.view.RepairPage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a repair, its appointment and its helpers. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class RepairController {

    private final RepairPages pages;
    private final Lists lists;
    private final AgreeOnRepair agree;
    private final SubmittedOnce once;
    private final Clock clock;

    RepairController(RepairPages pages, Lists lists, AgreeOnRepair agree, SubmittedOnce once, Clock clock) {
        this.pages = pages;
        this.lists = lists;
        this.agree = agree;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/repairs/{id}")
    @Allowed({
        Role.DESK,
        Role.CONTROL,
        Role.BUTLER,
        Role.REPAIR,
        Role.CONTRACTOR,
        Role.HEAD,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.QUALITY,
        Role.ADMIN
    })
    RepairPage page(ProjectRef project, Actor actor, @PathVariable UUID id) {
        lists.beside(project, actor, id);
        return pages.page(project, actor, id, "", Form.EMPTY);
    }

    @PostMapping("/p/{project}/repairs/{id}/appointment")
    Object appointment(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        LocalDate day = fields.day("day");
        LocalTime from = fields.requiredTime("from");
        LocalTime to = fields.requiredTime("to");
        String agreed = fields.text("agreed", 200);
        if (day == null) {
            fields.problem("day", "form.required");
        } else if (!from.isBefore(to)) {
            fields.problem("to", "repairs.appointment.turned");
        }
        if (day == null || fields.wrong()) {
            return pages.page(project, actor, id, "appointment", fields.form());
        }
        Instant begin = day.atTime(from).atZone(project.zone()).toInstant();
        Instant end = day.atTime(to).atZone(project.zone()).toInstant();
        if (end.isBefore(clock.instant())) {
            fields.problem("day", "repairs.appointment.past");
            return pages.page(project, actor, id, "appointment", fields.form());
        }
        once.run(
                project.id(),
                "appointment",
                id,
                typed,
                key -> agree.appointment(project, id, actor, key, begin, end, agreed, clock.instant()));
        return Redirect.to("repairs/" + id, left, "repairs.done.appointment");
    }

    @PostMapping("/p/{project}/repairs/{id}/helpers")
    Object helper(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Fields fields = new Fields(typed);
        UUID helper = fields.requiredId("person");
        if (fields.wrong() || helper.equals(Ids.GROUP)) {
            return pages.page(project, actor, id, "helpers", fields.form());
        }
        agree.helper(project, id, actor, helper, clock.instant());
        return Redirect.to("repairs/" + id, left, "repairs.done.helper");
    }
}
