package io.shouwen.tickets.handover;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.tickets.handover.view.DepartmentPage;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Transactional
@Allowed({Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class DepartmentQueueController {

    private final DepartmentQueueQueries queue;
    private final Clock clock;

    DepartmentQueueController(DepartmentQueueQueries queue, Clock clock) {
        this.clock = clock;
        this.queue = queue;
    }

    @GetMapping("/p/{project}/department")
    DepartmentPage queue(ProjectRef project, Actor actor) {
        return queue.page(project, actor, null, Form.EMPTY, clock.instant());
    }
}
