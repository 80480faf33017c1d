package io.shouwen.desk;

import io.shouwen.desk.view.DeskSettingsPage;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The settings of the call page. Each part of the room saves its own section. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.MANAGER, Role.ADMIN})
class DeskSettingsController {

    private final Desk desk;

    DeskSettingsController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/p/{project}/desk-settings")
    DeskSettingsPage page(ProjectRef project, Actor actor) {
        return desk.settings(project, actor);
    }
}
