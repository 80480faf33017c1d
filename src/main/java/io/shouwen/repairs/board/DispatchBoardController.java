package io.shouwen.repairs.board;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.SubmittedOnce;
import io.shouwen.platform.web.Texts;
import io.shouwen.repairs.DispatchRepair;
import io.shouwen.repairs.RepairSight;
import io.shouwen.repairs.board.view.DispatchBoardPage;
import io.shouwen.repairs.board.view.DispatchPanel;
import io.shouwen.repairs.board.view.DispatchPanel.Notice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dispatch board; each handing out answers with the renewed board. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER})
@Clause("4.1.2.2")
class DispatchBoardController {

    private final DispatchBoardQueries queries;
    private final DispatchRepair dispatch;
    private final RepairSight sight;
    private final SubmittedOnce once;
    private final MessageSource messages;
    private final Clock clock;

    DispatchBoardController(
            DispatchBoardQueries queries,
            DispatchRepair dispatch,
            RepairSight sight,
            SubmittedOnce once,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.dispatch = dispatch;
        this.sight = sight;
        this.once = once;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/repairs/board")
    DispatchBoardPage board(ProjectRef project) {
        return new DispatchBoardPage(panel(project, null));
    }

    @GetMapping("/p/{project}/repairs/board/panel")
    DispatchPanel renewed(ProjectRef project) {
        return panel(project, null);
    }

    /** Two who hand out one order: the second is told who was first, and nothing else happens. */
    @PostMapping("/p/{project}/repairs/{id}/hand-out")
    DispatchPanel handOut(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale) {
        sight.require(project.id(), id, actor);
        Fields fields = new Fields(typed);
        UUID to = fields.id("to");
        int seq = fields.number("seq", 1, 100_000);
        Instant now = clock.instant();
        DispatchBoardQueries.State state = queries.forDispatch(project.id(), id).orElseThrow(NotFound::new);
        if (fields.wrong() || !state.waiting() || state.seq() != seq) {
            return panel(project, second(project, id, state, locale));
        }
        DispatchPanel before = panel(project, null);
        DispatchPanel.Person person = before.people().stream()
                .filter(each -> each.id().equals(to))
                .findFirst()
                .orElseThrow(NotFound::new);
        String reason = queries.reason(before, id, to, new Texts(messages, locale));
        once.run(
                project.id(),
                "dispatch",
                id,
                typed,
                key -> dispatch.dispatch(
                        project, id, actor, new DispatchRepair.Order(key, to, reason, "", null, seq), now));
        return panel(
                project,
                new Notice(
                        false,
                        "repairs.board.handed-out",
                        List.of(queries.title(project.id(), id), person.name()),
                        id));
    }

    /** Takes back what has not been accepted yet. */
    @PostMapping("/p/{project}/repairs/{id}/taking-back")
    DispatchPanel takeBack(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale) {
        sight.require(project.id(), id, actor);
        DispatchBoardQueries.State state = queries.forDispatch(project.id(), id).orElseThrow(NotFound::new);
        if (state.waiting() || state.to() == null) {
            return panel(project, second(project, id, state, locale));
        }
        once.run(
                project.id(),
                "withdrawal",
                id,
                typed,
                key -> dispatch.withdraw(project, id, actor, key, clock.instant()));
        return panel(
                project, new Notice(false, "repairs.board.taken-back", List.of(queries.title(project.id(), id)), null));
    }

    private Notice second(ProjectRef project, UUID id, DispatchBoardQueries.State state, Locale locale) {
        String somebody = new Texts(messages, locale).t("repairs.board.somebody");
        String last = state.last().isEmpty() ? somebody : state.last();
        String title = queries.title(project.id(), id);
        return state.to() == null
                ? new Notice(true, "repairs.board.moved", List.of(title, last), null)
                : new Notice(
                        true,
                        "repairs.board.second",
                        List.of(title, last, Objects.requireNonNullElse(state.to(), somebody)),
                        null);
    }

    private DispatchPanel panel(ProjectRef project, @Nullable Notice notice) {
        return queries.panel(project.id(), clock.instant(), notice);
    }
}
