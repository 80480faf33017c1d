package io.shouwen.desk.visitor;

import io.shouwen.desk.visitor.Promises.Given;
import io.shouwen.desk.visitor.view.CallPromisePage;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A promised answer to a caller. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause("3.2.2")
class CallPromiseController {

    private final KeepPromise keep;
    private final PromiseQueries queries;
    private final PromiseForm promiseForm;
    private final VisitAtDesk desk;
    private final Clock clock;

    CallPromiseController(
            KeepPromise keep, PromiseQueries queries, PromiseForm promiseForm, VisitAtDesk desk, Clock clock) {
        this.keep = keep;
        this.queries = queries;
        this.promiseForm = promiseForm;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/desk/calls/{call}/promise")
    CallPromisePage form(ProjectRef project, @PathVariable UUID call) {
        Given caller = queries.ofCall(project.id(), call);
        return page(
                project,
                call,
                Ids.next(),
                Form.of(Map.of("name", caller.name(), "phone", caller.phone(), "promised", caller.text())));
    }

    @PostMapping("/p/{project}/desk/calls/{call}/promise")
    Object make(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID call,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Given caller = queries.ofCall(project.id(), call);
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        UUID id = fields.requiredId("id");
        String name = fields.required("name", 60);
        fields.required("phone", 40);
        PhoneNumber phone = fields.read("phone", PhoneNumber::parse, "desk.visitor.wrong.phone");
        String text = fields.required("promised", 2, PromiseForm.TEXT);
        Instant due = promiseForm.due(project, fields, now);
        if (due == null || phone == null || fields.wrong()) {
            return page(project, call, id, fields.form());
        }
        keep.make(
                project.id(),
                id,
                new Given(
                        null,
                        call,
                        caller.residentId(),
                        caller.houseId(),
                        caller.houseLabel(),
                        name,
                        phone.digits(),
                        text),
                due,
                actor,
                now);
        return Redirect.to("desk/calls/" + call, left, "desk.visitor.promised");
    }

    private CallPromisePage page(ProjectRef project, UUID call, UUID id, Form form) {
        return new CallPromisePage(call, id, desk.choices(project, clock.instant()), form);
    }
}
