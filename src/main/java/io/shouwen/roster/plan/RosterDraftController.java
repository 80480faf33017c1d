package io.shouwen.roster.plan;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafts a month from the rotations, and copies weeks. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class RosterDraftController {

    private static final int MOST_WEEKS = 8;

    private final DraftRoster draftRoster;
    private final Receipts receipts;
    private final Clock clock;

    RosterDraftController(DraftRoster draftRoster, Receipts receipts, Clock clock) {
        this.draftRoster = draftRoster;
        this.receipts = receipts;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/roster/copies")
    ModelAndView copy(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam String week,
            @RequestParam(defaultValue = "1") int weeks,
            @RequestParam String how,
            RedirectAttributes flash) {
        Week shown = Week.parse(week, today(project));
        boolean last = how.equals("last");
        Week source = last ? shown.plus(-1) : shown;
        List<Week> targets = IntStream.rangeClosed(1, last ? 1 : Math.clamp(weeks, 1, MOST_WEEKS))
                .mapToObj(source::plus)
                .toList();
        String place = receipts.once(project.id(), id, source.text() + targets, () -> {
            draftRoster.fromWeek(project, actor, source, targets, id, clock.instant());
            return "roster?week=" + targets.getFirst().text();
        });
        return Redirect.to(place, flash, "roster.copied");
    }

    @PostMapping("/p/{project}/roster/drafts")
    ModelAndView draft(
            ProjectRef project,
            @RequestParam UUID id,
            @RequestParam YearMonth month,
            @RequestParam(defaultValue = "false") boolean handToo,
            RedirectAttributes flash) {
        String place = receipts.once(project.id(), id, month + " " + handToo, () -> {
            draftRoster.fromRotations(project, month.atDay(1), month.atEndOfMonth(), handToo, id, clock.instant());
            return "roster?week=" + Week.of(month.atDay(1)).text();
        });
        return Redirect.to(place, flash, "roster.drafted");
    }

    private LocalDate today(ProjectRef project) {
        return LocalDate.ofInstant(clock.instant(), project.zone());
    }
}
