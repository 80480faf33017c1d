package io.shouwen.custody.count;

import io.shouwen.custody.Place;
import io.shouwen.custody.count.CountPlan.Rhythm;
import io.shouwen.custody.count.view.CountPlanPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of counts: cabinets daily, rooms weekly, until which hour. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
@Clause("4.1.2.8")
class CountPlanController {

    private final CountPlans plans;
    private final Audit audit;

    CountPlanController(CountPlans plans, Audit audit) {
        this.plans = plans;
        this.audit = audit;
    }

    @GetMapping("/p/{project}/counts/plan")
    CountPlanPage page(ProjectRef project) {
        return page(project, Form.EMPTY);
    }

    /** Applies from the next night on. */
    @PostMapping("/p/{project}/counts/plan")
    Object save(ProjectRef project, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        Place.Kind kind = fields.required("kind", Place.Kind.class);
        if (kind != Place.Kind.ROOM && kind != Place.Kind.CABINET) {
            fields.problem("kind", "form.malformed");
        }
        Rhythm rhythm = fields.required("rhythm", Rhythm.class);
        DayOfWeek weekday = rhythm == Rhythm.WEEKLY ? DayOfWeek.of(fields.number("weekday", 1, 7)) : null;
        LocalTime dueBy = fields.requiredTime("dueBy");
        if (dueBy.isBefore(LocalTime.of(2, 0))) {
            fields.problem("dueBy", "custody.count.plan.too-early");
        }
        if (!fields.wrong()) {
            CountPlan plan = new CountPlan(kind, rhythm, weekday, dueBy);
            CountPlan before = plans.of(project.id(), kind).plan();
            if (plans.save(project.id(), plan, fields.version())) {
                audit.record(project.id(), "changed", "count-plan", project.id(), before, plan);
                return Redirect.to("counts/plan", flash, "custody.count.plan.saved");
            }
            fields.problem("", "form.conflict");
            fields.version(plans.of(project.id(), kind).version());
        }
        return page(project, fields.form());
    }

    private CountPlanPage page(ProjectRef project, Form form) {
        return new CountPlanPage(List.of(part(project, Place.Kind.CABINET), part(project, Place.Kind.ROOM)), form);
    }

    private CountPlanPage.Part part(ProjectRef project, Place.Kind kind) {
        CountPlans.Kept kept = plans.of(project.id(), kind);
        DayOfWeek weekday = kept.plan().weekday();
        return new CountPlanPage.Part(
                kind.name(),
                kept.plan().rhythm().name(),
                weekday == null ? 0 : weekday.getValue(),
                kept.plan().dueBy().toString(),
                kept.version());
    }
}
