package io.shouwen.repairs.part;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.RepairPages;
import io.shouwen.repairs.RepairSight;
import io.shouwen.repairs.part.UseParts.Use;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parts are used for a repair, and given back. */
@Controller
@Transactional
@Allowed({Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class RepairPartController {

    private final UseParts use;
    private final RepairPages pages;
    private final RepairSight sight;
    private final SubmittedOnce once;
    private final Clock clock;

    RepairPartController(UseParts use, RepairPages pages, RepairSight sight, SubmittedOnce once, Clock clock) {
        this.use = use;
        this.pages = pages;
        this.sight = sight;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/repairs/{id}/parts")
    Object use(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        UUID part = fields.requiredId("part");
        Quantity quantity = fields.required("quantity", Quantity::parse, Quantity.NONE);
        if (!quantity.isPositive()) {
            fields.problem("quantity", "repairs.part.error.quantity");
        }
        if (fields.wrong()) {
            return pages.page(project, actor, id, PartsOfRepair.FORM, fields.form());
        }
        once.run(
                project.id(),
                "part-use",
                id,
                typed,
                key -> use.use(project.id(), id, List.of(new Use(key, part, quantity)), actor, clock.instant()));
        return Redirect.to("repairs/" + id, flash, "repairs.part.done.used");
    }

    @PostMapping("/p/{project}/repairs/{id}/parts-back")
    Object giveBack(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        sight.require(project.id(), id, actor);
        UUID entry = new Fields(typed).id("use");
        once.run(
                project.id(),
                "part-back",
                id,
                typed,
                () -> use.giveBack(project.id(), id, entry, actor, clock.instant()));
        return Redirect.to("repairs/" + id, flash, "repairs.part.done.back");
    }
}
