package io.shouwen.console;

import io.shouwen.console.view.SetUpPage;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The set-up path as a page, and its dismissal from Today. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class SetUpController {

    private final SetUp setUp;
    private final Audit audit;
    private final Clock clock;

    SetUpController(SetUp setUp, Audit audit, Clock clock) {
        this.setUp = setUp;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/set-up")
    SetUpPage page(ProjectRef project) {
        return new SetUpPage(setUp.of(project.id()));
    }

    @PostMapping("/p/{project}/set-up/dismissal")
    ModelAndView dismiss(ProjectRef project, Actor actor, RedirectAttributes flash) {
        if (setUp.dismiss(project.id(), actor, clock.instant())) {
            audit.record(project.id(), "dismissed-set-up", "project", project.id(), null, null);
        }
        return Redirect.to("today", flash, "set-up.dismissed");
    }
}
