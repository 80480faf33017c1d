package io.shouwen.people.roster;

import io.shouwen.people.roster.view.MyShiftsPage;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Form.Problem;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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

/** One's own month, and asking for leave. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class MyShiftsController {

    private static final int LONGEST_DAYS = 200;

    private final MyShiftsQueries queries;
    private final AskingLeave asking;
    private final Leaves leaves;
    private final Receipts receipts;
    private final Clock clock;

    MyShiftsController(MyShiftsQueries queries, AskingLeave asking, Leaves leaves, Receipts receipts, Clock clock) {
        this.queries = queries;
        this.asking = asking;
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
        Map<String, Problem> wrong = new HashMap<>();
        Optional<LocalDate> from = day(typed.getFirst("from"));
        Optional<LocalDate> to = day(typed.getFirst("to"));
        Optional<LeaveKind> kind = Arrays.stream(LeaveKind.values())
                .filter(each -> each.name().equals(typed.getFirst("kind")))
                .findFirst();
        String reason = Optional.ofNullable(typed.getFirst("reason")).orElse("").strip();
        if (from.isEmpty()) {
            wrong.put("from", Problem.of("form.required"));
        }
        if (to.isEmpty()) {
            wrong.put("to", Problem.of("form.required"));
        } else if (from.isPresent()
                && (to.get().isBefore(from.get())
                        || !to.get().isBefore(from.get().plusDays(LONGEST_DAYS)))) {
            wrong.put("to", Problem.of("roster.leave.backwards"));
        }
        if (kind.isEmpty()) {
            wrong.put("kind", Problem.of("form.required"));
        }
        if (reason.isEmpty()) {
            wrong.put("reason", Problem.of("form.required"));
        } else if (TypedText.longer(reason, 300)) {
            wrong.put("reason", Problem.of("form.too-long"));
        }
        if (from.isEmpty() || to.isEmpty() || kind.isEmpty() || !wrong.isEmpty()) {
            return page(project, actor, null, Form.of(typed, wrong));
        }
        Leaves.Days days = new Leaves.Days(actor.id(), kind.get(), from.get(), to.get());
        receipts.once(project.id(), id, days + reason, () -> {
            asking.ask(project, actor, id, days, reason, clock.instant());
            return "my-shifts";
        });
        return Redirect.to("my-shifts", flash, "roster.leave.asked");
    }

    @PostMapping("/p/{project}/my-shifts/leaves/{id}/withdrawal")
    ModelAndView withdraw(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        LeaveRequest leave = leaves.byId(project.id(), id)
                .filter(request -> request.staffId().equals(actor.id()))
                .orElseThrow(NotFound::new);
        asking.withdraw(project, actor, leave, clock.instant());
        return Redirect.to("my-shifts", flash, "roster.request.withdrawn");
    }

    private MyShiftsPage page(ProjectRef project, Actor actor, @Nullable YearMonth month, Form form) {
        YearMonth shown = month == null ? YearMonth.from(clock.instant().atZone(project.zone())) : month;
        return queries.month(project, actor.id(), shown, clock.instant(), form);
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
