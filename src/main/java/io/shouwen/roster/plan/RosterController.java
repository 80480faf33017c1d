package io.shouwen.roster.plan;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.web.Address;
import io.shouwen.platform.web.Receipts;
import io.shouwen.roster.plan.EditRoster.Cell;
import io.shouwen.roster.plan.view.RosterPage;
import io.shouwen.roster.plan.view.WeekGrid;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The week grid: showing it and changing its cells. */
@Controller
@Transactional
@Allowed
class RosterController {

    private final RosterWeeks weeks;
    private final EditRoster editRoster;
    private final WaitingRequests requests;
    private final Receipts receipts;
    private final Clock clock;

    RosterController(
            RosterWeeks weeks, EditRoster editRoster, WaitingRequests requests, Receipts receipts, Clock clock) {
        this.weeks = weeks;
        this.editRoster = editRoster;
        this.requests = requests;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/roster")
    RosterPage page(ProjectRef project, Actor actor, @RequestParam @Nullable String week) {
        LocalDate today = today(project);
        Week shown = Week.parse(week, today);
        return new RosterPage(
                weeks.week(project, shown, today, edits(actor), null),
                shown.plus(-1).text(),
                shown.plus(1).text(),
                Week.of(today).text(),
                YearMonth.from(shown.monday().plusDays(3)).toString(),
                Ids.next().toString(),
                edits(actor) ? requests.waiting(project.id()) : 0);
    }

    /** Only the grid, to update an open page. */
    @GetMapping("/p/{project}/roster/grid")
    WeekGrid grid(ProjectRef project, Actor actor, @RequestParam String week) {
        return grid(project, actor, week, null);
    }

    /** Each change is {@code staff|day|seen|wanted}; {@code wanted} is a comma-separated list of ids. */
    @PostMapping("/p/{project}/roster/cells")
    @Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
    WeekGrid change(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam String week,
            @RequestParam("change") String[] changes) {
        List<Cell> cells = Arrays.stream(changes).map(RosterController::cell).toList();
        receipts.once(project.id(), id, cells, () -> {
            editRoster.change(project, actor, id, cells, clock.instant());
            return "roster?week=" + week;
        });
        return grid(project, actor, week, null);
    }

    /** The transaction is rolled back; the unchanged grid is shown with the reason. */
    @ExceptionHandler
    WeekGrid refused(CellRefused refused, HttpServletRequest request) {
        Scope scope = Scope.current();
        String week = request.getParameter("week");
        return grid(scope.requireProject(), scope.actor(), week, refused.messageKey());
    }

    private WeekGrid grid(ProjectRef project, Actor actor, @Nullable String week, @Nullable String problem) {
        LocalDate today = today(project);
        return weeks.week(project, Week.parse(week, today), today, edits(actor), problem);
    }

    static boolean edits(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN);
    }

    private LocalDate today(ProjectRef project) {
        return LocalDate.ofInstant(clock.instant(), project.zone());
    }

    private static Cell cell(String text) {
        String[] part = text.split("\\|", -1);
        LocalDate day = part.length < 4 ? null : Address.day(part[1]);
        if (day == null) {
            throw new NotFound();
        }
        try {
            return new Cell(
                    UUID.fromString(part[0]),
                    day,
                    part[2],
                    Arrays.stream(part[3].split(","))
                            .filter(token -> !token.isEmpty())
                            .map(UUID::fromString)
                            .toList());
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
