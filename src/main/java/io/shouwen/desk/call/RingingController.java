package io.shouwen.desk.call;

import io.shouwen.desk.call.view.CallLists;
import io.shouwen.desk.call.view.RingingList;
import io.shouwen.desk.call.view.RingingToast;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** Fragments for live updates: ringing calls, and what is left to do. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
class RingingController {

    private final CallsAtDesk calls;
    private final CallsLeftAtDesk left;

    RingingController(CallsAtDesk calls, CallsLeftAtDesk left) {
        this.calls = calls;
        this.left = left;
    }

    @GetMapping("/p/{project}/desk/ringing")
    RingingList ringing(ProjectRef project, Actor actor) {
        return calls.ringing(project, actor);
    }

    @GetMapping("/p/{project}/desk/ringing/toast")
    RingingToast toast(ProjectRef project, Actor actor) {
        return calls.toast(project, actor);
    }

    @GetMapping("/p/{project}/desk/lists")
    CallLists lists(ProjectRef project) {
        return left.lists(project);
    }
}
