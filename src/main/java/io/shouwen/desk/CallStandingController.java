package io.shouwen.desk;

import io.shouwen.desk.view.CallLine;
import io.shouwen.desk.view.CallStanding;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Follows the call a desk is writing down: it rings, is spoken, is over. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
class CallStandingController {

    private final CallQueries queries;

    CallStandingController(CallQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/p/{project}/desk/calls/{call}/standing")
    CallStanding standing(ProjectRef project, @PathVariable UUID call) {
        CallLine line = queries.line(project.id(), call);
        return new CallStanding(line, line.answeredBy());
    }
}
