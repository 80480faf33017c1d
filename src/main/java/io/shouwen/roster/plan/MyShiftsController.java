package io.shouwen.roster.plan;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import io.shouwen.roster.plan.view.MyShiftsPage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The user's own month, and requesting leave. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class MyShiftsController {

    private static final int LONGEST_DAYS = 200;

    private final OwnShifts queries;
    private final RequestLeave requestLeave;
    private final Leaves leaves;
    private final Receipts receipts;
    private final Clock clock;

    MyShiftsController(OwnShifts queries, RequestLeave requestLeave, Leaves leaves, Receipts receipts, Clock clock) {
        this.queries = queries;
        this.requestLeave = requestLeave;
        this.leaves = leaves;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/my-shifts")
    MyShiftsPage page(ProjectRef project, Actor actor, @RequestParam @Nullable YearMonth month) {
        return page(project, actor, month, Form.EMPTY);
    }

    @PostMapping("/p/{project}/my-shifts/leaves")
    Object ask(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        LocalDate from = fields.day("from");
        LocalDate to = fields.day("to");
        LocalTime begins = fields.time("begins");
        LocalTime ends = fields.time("ends");
        LeaveKind kind = fields.choice("kind", LeaveKind.class);
        String reason = fields.required("reason", 300);
        fields.required("from", 10);
        fields.required("to", 10);
        fields.required("kind", 40);
        if (from == null || to == null || kind == null || fields.wrong()) {
            return page(project, actor, null, fields.form());
        }
        Leave leave = new Leave(actor.id(), kind, from, begins, to, ends);
        if (leave.backwards() || !to.isBefore(from.plusDays(LONGEST_DAYS))) {
            fields.problem("to", "roster.leave.backwards");
            return page(project, actor, null, fields.form());
        }
        Optional<LocalTime> nightEnds = requestLeave.nightEnds(project, leave);
        if (nightEnds.isPresent()) {
            // The night shift is either worked before the leave begins, or the leave must begin a day earlier.
            fields.propose("begins", nightEnds.get().toString());
            fields.problem("begins", "roster.leave.after-night", nightEnds.get().toString());
            return page(project, actor, null, fields.form());
        }
        receipts.once(project.id(), id, leave + reason, () -> {
            requestLeave.ask(project, actor, id, leave, reason, clock.instant());
            return "my-shifts";
        });
        return Redirect.to("my-shifts", flash, "roster.leave.asked");
    }

    @PostMapping("/p/{project}/my-shifts/leaves/{id}/withdrawal")
    ModelAndView withdraw(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        LeaveRequest leave = leaves.byId(project.id(), id)
                .filter(request -> request.staffId().equals(actor.id()))
                .orElseThrow(NotFound::new);
        requestLeave.withdraw(project, actor, leave, clock.instant());
        return Redirect.to("my-shifts", flash, "roster.request.withdrawn");
    }

    private MyShiftsPage page(ProjectRef project, Actor actor, @Nullable YearMonth month, Form form) {
        YearMonth shown = month == null ? YearMonth.from(clock.instant().atZone(project.zone())) : month;
        return queries.month(project, actor.id(), shown, clock.instant(), form);
    }
}
