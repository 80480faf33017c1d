package io.shouwen.desk.call;

import io.shouwen.desk.call.view.CallLine;
import io.shouwen.desk.call.view.CallStatus;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The current state of the open call, as a fragment. */
@Controller
@Transactional(readOnly = true)
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
class CallStatusController {

    private final CallQueries queries;

    CallStatusController(CallQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/p/{project}/desk/calls/{call}/status")
    CallStatus status(ProjectRef project, @PathVariable UUID call) {
        CallLine line = queries.line(project.id(), call);
        return new CallStatus(line, line.answeredBy());
    }
}
