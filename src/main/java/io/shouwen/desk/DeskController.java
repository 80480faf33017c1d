package io.shouwen.desk;

import io.shouwen.desk.view.DeskLists;
import io.shouwen.desk.view.DeskPage;
import io.shouwen.desk.view.Ringing;
import io.shouwen.desk.view.RingingToast;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The desk, and the parts of it that follow the telephone live. */
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
        return desk.idle(project, actor);
    }

    @GetMapping("/p/{project}/desk/calls/{call}")
    DeskPage call(ProjectRef project, Actor actor, @PathVariable UUID call) {
        return desk.with(project, actor, call, Form.EMPTY);
    }

    @GetMapping("/p/{project}/desk/ringing")
    Ringing ringing(ProjectRef project, Actor actor) {
        return desk.ringing(project, actor);
    }

    @GetMapping("/p/{project}/desk/ringing/toast")
    RingingToast toast(ProjectRef project, Actor actor) {
        return desk.toast(project, actor);
    }

    @GetMapping("/p/{project}/desk/lists")
    DeskLists lists(ProjectRef project) {
        return desk.lists(project);
    }
}
