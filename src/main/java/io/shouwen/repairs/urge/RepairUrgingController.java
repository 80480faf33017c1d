package io.shouwen.repairs.urge;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.repairs.RepairPages;
import io.shouwen.repairs.RepairSight;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording that the resident asked where somebody is. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class RepairUrgingController {

    private final RepairPages pages;
    private final RepairSight sight;
    private final UrgeRepair urge;
    private final SubmittedOnce once;
    private final Clock clock;

    RepairUrgingController(RepairPages pages, RepairSight sight, UrgeRepair urge, SubmittedOnce once, Clock clock) {
        this.pages = pages;
        this.sight = sight;
        this.urge = urge;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/repairs/{id}/urgings")
    Object urge(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        String words = fields.text("words", 500);
        if (fields.wrong()) {
            return pages.page(project, actor, id, "urgings", fields.form());
        }
        once.run(project.id(), "urging", id, typed, key -> urge.urge(project, id, actor, key, words, clock.instant()));
        return Redirect.to("repairs/" + id, left, "repairs.done.urged");
    }
}
