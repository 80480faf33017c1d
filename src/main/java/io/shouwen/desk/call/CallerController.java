package io.shouwen.desk.call;

import io.shouwen.desk.call.Calls.Held;
import io.shouwen.desk.call.view.CallerChoices;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Residents;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Assigns a resident to an unknown caller, and stores the number in the register. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER})
class CallerController {

    private static final int LONGEST = 60;

    private final Residents residents;
    private final Callers callers;
    private final Calls calls;
    private final Live live;

    CallerController(Residents residents, Callers callers, Calls calls, Live live) {
        this.residents = residents;
        this.callers = callers;
        this.calls = calls;
        this.live = live;
    }

    @GetMapping("/p/{project}/desk/calls/{call}/people")
    CallerChoices people(ProjectRef project, @PathVariable UUID call, @RequestParam(defaultValue = "") String q) {
        Held held = calls.hold(project.id(), call);
        String typed = q.strip();
        List<CallerChoices.Person> found =
                typed.isEmpty() || TypedText.longer(typed, LONGEST) ? List.of() : callers.search(project.id(), typed);
        return new CallerChoices(call, typed, held.number() != null, found);
    }

    @PostMapping("/p/{project}/desk/calls/{call}/caller")
    ModelAndView name(
            ProjectRef project,
            @PathVariable UUID call,
            @RequestParam UUID resident,
            @RequestParam(defaultValue = "false") boolean remember) {
        Held held = calls.hold(project.id(), call);
        calls.link(project.id(), call, callers.resident(project.id(), resident).orElseThrow(NotFound::new));
        if (remember && held.number() != null) {
            PhoneNumber.parse(held.number()).ifPresent(phone -> residents.linkPhone(project.id(), resident, phone));
        }
        live.publish(project.id(), "calls", call.toString());
        return Redirect.to("desk/calls/" + call);
    }
}
