package io.shouwen.desk;

import io.shouwen.desk.view.DeskPage;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The call page. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
class DeskController {

    private final Desk desk;

    DeskController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/p/{project}/desk")
    DeskPage page(ProjectRef project, Actor actor) {
        return desk.page(project, actor);
    }

    /** A section alone, after a live event. */
    @GetMapping("/p/{project}/desk/sections")
    View section(ProjectRef project, Actor actor, @RequestParam(defaultValue = "") String name) {
        return desk.section(project, actor, name).orElseThrow(NotFound::new);
    }
}
