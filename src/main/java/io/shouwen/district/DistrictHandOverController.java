package io.shouwen.district;

import io.shouwen.district.OpenMattersOfAreas.OfAreas;
import io.shouwen.district.view.DistrictHandOverPage;
import io.shouwen.estate.Houses;
import io.shouwen.estate.UnitRef;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import io.shouwen.staff.OpenMatters.OpenMatter;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of a hand-over: started and withdrawn by a superior, confirmed by both butlers. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class DistrictHandOverController {

    private static final int MATTERS = 50;

    private final HandOverDistrict handOverDistrict;
    private final DistrictHandOvers handOvers;
    private final Districts districts;
    private final Houses houses;
    private final ObjectProvider<OpenMattersOfAreas> matters;
    private final Clock clock;

    DistrictHandOverController(
            HandOverDistrict handOverDistrict,
            DistrictHandOvers handOvers,
            Districts districts,
            Houses houses,
            ObjectProvider<OpenMattersOfAreas> matters,
            Clock clock) {
        this.handOverDistrict = handOverDistrict;
        this.handOvers = handOvers;
        this.districts = districts;
        this.houses = houses;
        this.matters = matters;
        this.clock = clock;
    }

    @PostMapping("/p/{project}/districts/hand-overs")
    ModelAndView start(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam UUID from,
            @RequestParam UUID to,
            @RequestParam List<String> area,
            @RequestParam(defaultValue = "") String reason) {
        List<Area> areas = area.stream().map(Areas::of).distinct().toList();
        UUID begun =
                handOverDistrict.move(project.id(), id, from, to, areas, reason.strip(), null, actor, clock.instant());
        return Redirect.to(HandOverDistrict.path(begun));
    }

    @GetMapping("/p/{project}/districts/hand-overs/{id}")
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    DistrictHandOverPage handOver(ProjectRef project, Actor actor, @PathVariable UUID id) {
        DistrictHandOver handOver = handOvers.get(project.id(), id);
        HandOverSide mine = mine(handOver, actor);
        Assignment assignment = districts.assignment(project.id());
        List<UnitRef> units = houses.units(project.id());
        List<Area> areas = handOver.whole() ? assignment.areasOf(handOver.from().district()) : handOver.areas();
        OpenMattersOfAreas asked = handOver.open() ? matters.getIfAvailable() : null;
        OfAreas there = asked == null
                ? new OfAreas(List.of(), 0)
                : asked.ofAreas(project.id(), handOver.from().butler(), areas, MATTERS + 1);
        List<OpenMatter> open = there.passing();
        return new DistrictHandOverPage(
                handOver,
                areas.stream().map(area -> assignment.counted(area, units)).toList(),
                open.subList(0, Math.min(MATTERS, open.size())),
                open.size() > MATTERS,
                there.staying(),
                mine == null ? null : mine.name(),
                mine != null && handOver.inStead(mine, actor),
                handOver.mayWithdraw() == null && actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN),
                clock.instant());
    }

    /** The side for which the person may confirm: their own first, then one in whose place they may. */
    private static @Nullable HandOverSide mine(DistrictHandOver handOver, Actor actor) {
        return Arrays.stream(HandOverSide.values())
                .filter(side -> handOver.awaits(side, actor) && handOver.own(side, actor))
                .findFirst()
                .or(() -> Arrays.stream(HandOverSide.values())
                        .filter(side -> handOver.awaits(side, actor))
                        .findFirst())
                .orElse(null);
    }

    @PostMapping("/p/{project}/districts/hand-overs/{id}/confirmation")
    @Allowed({Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
    ModelAndView confirm(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String side,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes left) {
        HandOverSide which = Arrays.stream(HandOverSide.values())
                .filter(each -> each.name().equals(side))
                .findFirst()
                .orElseThrow(NotFound::new);
        String why = reason.strip();
        handOverDistrict.confirm(project.id(), id, which, actor, TypedText.first(why, 500), clock.instant());
        return Redirect.to(HandOverDistrict.path(id), left, "district.confirmed");
    }

    @PostMapping("/p/{project}/districts/hand-overs/{id}/withdrawal")
    ModelAndView withdraw(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes left) {
        handOverDistrict.withdraw(project.id(), id, actor, clock.instant());
        return Redirect.to("districts", left, "district.withdrawn");
    }
}
