package io.shouwen.patrol.round;

import io.shouwen.patrol.round.view.RefusedPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Refused records of phones, for a supervisor to look at. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause("4.2.1")
class RefusedRecordController {

    private final RefusedRecords refused;
    private final Audit audit;
    private final Clock clock;

    RefusedRecordController(RefusedRecords refused, Audit audit, Clock clock) {
        this.refused = refused;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/patrol/refused")
    RefusedPage list(
            ProjectRef project,
            Actor actor,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam @Nullable UUID after) {
        return new RefusedPage(refused.page(project.id(), all, after), all, actor.is(Role.SUPERVISOR, Role.MANAGER));
    }

    @PostMapping("/p/{project}/patrol/refused/{id}/seen")
    @Allowed({Role.SUPERVISOR, Role.MANAGER})
    ModelAndView seen(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes left) {
        if (refused.see(project.id(), id, actor.id(), clock.instant())) {
            audit.record(project.id(), "saw", "patrol.refused_record", id, null, null);
        }
        return Redirect.to("patrol/refused", left, "patrol.round.refused.done");
    }
}
