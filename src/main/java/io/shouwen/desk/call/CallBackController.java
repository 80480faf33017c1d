package io.shouwen.desk.call;

import io.shouwen.desk.Desk;
import io.shouwen.desk.call.CallBacks.How;
import io.shouwen.desk.call.view.CallBackNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Form.Problem;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calling back after missed calls. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
@Clause("3.1.1")
class CallBackController {

    private static final int LONGEST = 500;

    private final CallBacks callBacks;
    private final CallsLeftAtDesk section;
    private final Desk desk;
    private final Audit audit;
    private final Live live;
    private final Clock clock;

    CallBackController(CallBacks callBacks, CallsLeftAtDesk section, Desk desk, Audit audit, Live live, Clock clock) {
        this.callBacks = callBacks;
        this.section = section;
        this.desk = desk;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Showing a number is recorded in the audit log. */
    @PostMapping("/p/{project}/desk/call-backs/{callBack}/number")
    CallBackNumber number(ProjectRef project, @PathVariable UUID callBack) {
        String number = callBacks.number(project.id(), callBack);
        audit.record(project.id(), "opened-number", CallBacks.SUBJECT, callBack, null, null);
        return new CallBackNumber(number);
    }

    @PostMapping("/p/{project}/desk/call-backs/{callBack}/closure")
    Object done(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID callBack,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        callBacks.number(project.id(), callBack);
        Form form = Form.of(typed, Map.of());
        String text = form.value("outcome").strip();
        if (TypedText.length(text) < 2 || TypedText.longer(text, LONGEST)) {
            Form refused = Form.of(typed, Map.of("outcome", Problem.of("desk.call.error.call-back-outcome", LONGEST)));
            return desk.page(project, actor, section, section.lists(project, callBack, refused));
        }
        How how = !form.value("reached").equals("false") ? How.REACHED : How.NOT_REACHED;
        boolean first = callBacks.done(project.id(), callBack, how, text, actor.id(), actor.name(), clock.instant());
        if (first) {
            audit.record(
                    project.id(),
                    "called-back",
                    CallBacks.SUBJECT,
                    callBack,
                    null,
                    Map.of("how", how, "outcome", text));
            live.publish(project.id(), "calls", callBack.toString());
        }
        return Redirect.to("desk", left, first ? "desk.call.called-back" : "desk.call.called-back-already");
    }
}
