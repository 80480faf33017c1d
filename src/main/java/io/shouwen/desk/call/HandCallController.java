package io.shouwen.desk.call;

import io.shouwen.desk.call.view.HandCallPage;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Form.Problem;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Repeats;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Enters a call on a telephone without events: number and rings by hand, then the same form as for other calls. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause({"3.1.2", "3.1.5"})
class HandCallController {

    private final Calls calls;
    private final Callers callers;
    private final Audit audit;
    private final Live live;
    private final Repeats repeats;
    private final Clock clock;

    HandCallController(Calls calls, Callers callers, Audit audit, Live live, Repeats repeats, Clock clock) {
        this.calls = calls;
        this.callers = callers;
        this.audit = audit;
        this.live = live;
        this.repeats = repeats;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/desk/calls/new")
    HandCallPage form() {
        return new HandCallPage(Ids.next(), Form.EMPTY);
    }

    @PostMapping("/p/{project}/desk/calls")
    Object enter(
            ProjectRef project, Actor actor, @RequestParam UUID id, @RequestParam MultiValueMap<String, String> typed) {
        Form form = Form.of(typed, Map.of());
        Map<String, Problem> errors = new HashMap<>();
        Integer rings = CallForm.rings(form, errors);
        if (rings == null) {
            errors.putIfAbsent("rings", Problem.of("desk.call.error.rings", CallForm.MOST_RINGS));
        }
        String number = form.value("number").strip();
        Optional<PhoneNumber> phone = PhoneNumber.parse(number);
        if (!number.isEmpty() && phone.isEmpty()) {
            errors.put("number", Problem.of("desk.call.error.number"));
        }
        if (rings == null || !errors.isEmpty()) {
            return new HandCallPage(id, Form.of(typed, errors));
        }
        Instant now = clock.instant();
        Repeats.Sent sent = new Repeats.Sent(project.id(), "call", actor.id().toString(), id, typed);
        Optional<Problem> question = repeats.question(sent, now);
        if (question.isPresent()) {
            return new HandCallPage(id, Form.of(typed, Map.of(Repeats.FIELD, question.get())));
        }
        HandCall call = new HandCall(phone.map(PhoneNumber::digits).orElse(null), now, rings);
        calls.enter(project.id(), id, call, actor.id(), actor.name());
        calls.nameCaller(project.id(), id, callers.onlyOne(project.id(), call.number()));
        audit.record(project.id(), "entered", "call", id, null, Map.of("rings", rings));
        live.publish(project.id(), "calls", id.toString());
        String name = phone.map(PhoneNumber::masked).orElse("☎");
        repeats.taken(sent, name, "/p/" + project.code() + "/desk/calls/" + id, now);
        return Redirect.to("desk/calls/" + id);
    }
}
