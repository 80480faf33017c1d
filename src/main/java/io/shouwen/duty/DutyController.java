package io.shouwen.duty;

import io.shouwen.duty.view.Board;
import io.shouwen.duty.view.DutyPage;
import io.shouwen.duty.view.DutyStrip;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Redirect;
import io.shouwen.roster.PlannedShift;
import io.shouwen.roster.Roster;
import io.shouwen.staff.StaffDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board of those on duty, and signing on. */
@Controller
@Transactional
@Allowed
class DutyController {

    private final DutyBoard board;
    private final BeginDuty beginDuty;
    private final SignOns signOns;
    private final NoteQueries notes;
    private final DutyPlaces places;
    private final Roster roster;
    private final StaffDirectory staff;
    private final Clock clock;

    DutyController(
            DutyBoard board,
            BeginDuty beginDuty,
            SignOns signOns,
            NoteQueries notes,
            DutyPlaces places,
            Roster roster,
            StaffDirectory staff,
            Clock clock) {
        this.board = board;
        this.beginDuty = beginDuty;
        this.signOns = signOns;
        this.notes = notes;
        this.places = places;
        this.roster = roster;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/duty")
    DutyPage page(ProjectRef project, Actor actor) {
        Instant now = clock.instant();
        Optional<SignOn> own = signOns.running(project.id(), actor.id());
        Optional<PlannedShift> shift = beginDuty.shift(project.id(), actor.id(), now);
        var unconfirmed = notes.unconfirmed(project.id(), actor.id());
        return new DutyPage(
                board.now(project.id(), actor, now),
                own.map(running -> own(project, running)).orElse(null),
                choices(project, actor, shift),
                shift.map(planned -> new DutyPage.Planned(
                                planned.post().name(),
                                planned.span().begin(),
                                planned.span().end()))
                        .orElse(null),
                Ids.next().toString(),
                places.of(project.id()).isPresent(),
                unconfirmed.stream().filter(note -> note.may()).toList(),
                actor.leads() ? unconfirmed : List.of(),
                actor.leads());
    }

    @GetMapping("/p/{project}/duty/board")
    Board board(ProjectRef project, Actor actor) {
        return board.now(project.id(), actor, clock.instant());
    }

    @GetMapping("/p/{project}/duty/strip")
    DutyStrip strip(ProjectRef project, Actor actor) {
        return new DutyStrip(board.now(project.id(), actor, clock.instant()).lines().stream()
                .filter(line -> line.due() || !line.there().isEmpty())
                .toList());
    }

    @PostMapping("/p/{project}/duty")
    ModelAndView signOn(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam UUID post,
            @RequestParam(defaultValue = "DESK") SignOn.How how,
            @RequestParam @Nullable Double latitude,
            @RequestParam @Nullable Double longitude,
            RedirectAttributes flash) {
        Whereabouts where = places.of(project.id())
                .map(wanted -> wanted.check(latitude, longitude))
                .orElse(Whereabouts.NOT_ASKED);
        beginDuty.signOn(project.id(), id, actor.id(), post, how, where, clock.instant());
        return Redirect.to("duty", flash, where.place().doubtful() ? "duty.signed-on.doubtful" : "duty.signed-on");
    }

    private DutyPage.Own own(ProjectRef project, SignOn running) {
        return new DutyPage.Own(
                running.id(), signOns.post(project.id(), running.postId()).name(), running.on(), running.until());
    }

    private List<DutyPage.Choice> choices(ProjectRef project, Actor actor, Optional<PlannedShift> shift) {
        if (staff.byId(project.id(), actor.id()).isEmpty()) {
            return List.of();
        }
        Optional<UUID> planned = shift.map(each -> each.post().id());
        return roster.posts(project.id()).stream()
                .filter(post -> post.kind().role().map(actor::is).orElse(true))
                .map(post -> new DutyPage.Choice(
                        post.id(),
                        post.name(),
                        planned.filter(post.id()::equals).isPresent()))
                .sorted(Comparator.comparing((DutyPage.Choice choice) -> !choice.planned()))
                .toList();
    }
}
