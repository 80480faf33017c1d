package io.shouwen.roster.plan;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import io.shouwen.roster.Clocks;
import io.shouwen.roster.plan.PublicationPlan.Word;
import io.shouwen.roster.plan.view.PublicationPage;
import io.shouwen.roster.plan.view.RequestsPage;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Decides on requests for leave and on swaps. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class RequestsController {

    private static final int MOST = 25;

    private final Leaves leaves;
    private final Swaps swaps;
    private final RequestLeave requestLeave;
    private final SwapShifts swapShifts;
    private final StaffDirectory staff;
    private final Clock clock;

    RequestsController(
            Leaves leaves,
            Swaps swaps,
            RequestLeave requestLeave,
            SwapShifts swapShifts,
            StaffDirectory staff,
            Clock clock) {
        this.leaves = leaves;
        this.swaps = swaps;
        this.requestLeave = requestLeave;
        this.swapShifts = swapShifts;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/roster/requests")
    RequestsPage page(ProjectRef project, Actor actor) {
        return page(project, actor, null, Map.of());
    }

    @PostMapping("/p/{project}/roster/leaves/{id}/decision")
    Object decideLeave(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam boolean yes,
            @RequestParam(defaultValue = "") String why,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        LeaveRequest leave = leaves.byId(project.id(), id).orElseThrow(NotFound::new);
        RuleBroken.throwIf(leave.mayDecide(actor.id()));
        Map<String, Word> words = PublicationController.words(typed);
        boolean unanswered = requestLeave.effect(project, leave).open().stream().anyMatch(gap -> {
            Word word = words.get(gap.key());
            return word == null
                    || word.why().isBlank()
                    || TypedText.longer(word.why().strip(), 200)
                    || staff.byId(project.id(), word.staffId()).isEmpty();
        });
        if (yes ? unanswered : why.isBlank()) {
            return page(project, actor, id, typed.toSingleValueMap());
        }
        if (yes) {
            requestLeave.grant(project, actor, leave, words, why.strip(), clock.instant());
        } else {
            requestLeave.decline(project, actor, leave, why.strip(), clock.instant());
        }
        return Redirect.to("roster/requests", flash, yes ? "roster.request.granted" : "roster.request.declined");
    }

    @PostMapping("/p/{project}/roster/swaps/{id}/decision")
    ModelAndView decideSwap(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam boolean yes,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes flash) {
        Swap swap = swaps.byId(project.id(), id).orElseThrow(NotFound::new);
        if (yes) {
            swapShifts.grant(project, actor, swap, why.strip(), clock.instant());
        } else {
            swapShifts.end(project, actor, swap, "DECLINED", why.strip(), clock.instant());
        }
        return Redirect.to("roster/requests", flash, yes ? "roster.request.granted" : "roster.request.declined");
    }

    private RequestsPage page(ProjectRef project, Actor actor, @Nullable UUID wrong, Map<String, String> typed) {
        List<StaffMember> all = staff.list(project.id());
        Map<UUID, String> names = all.stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
        return new RequestsPage(
                leaves.waiting(project.id(), MOST).stream()
                        .map(leave -> leave(project, actor, leave, typed))
                        .toList(),
                swaps.waiting(project.id(), MOST).stream()
                        .map(swap -> swap(project, actor, swap, names))
                        .toList(),
                PublicationController.answerers(all),
                wrong);
    }

    private RequestsPage.Leave leave(ProjectRef project, Actor actor, LeaveRequest leave, Map<String, String> typed) {
        PublicationPlan effect = requestLeave.effect(project, leave);
        return new RequestsPage.Leave(
                leave.id(),
                leave.name(),
                leave.leave().kind().messageKey(),
                leave.leave().fromText(),
                leave.leave().toText(),
                leave.reason(),
                leave.mayDecide(actor.id()) != null,
                effect.ended().stream()
                        .map(shift -> Clocks.dated(shift.span(), project.zone()))
                        .toList(),
                effect.open().stream()
                        .map(gap -> PublicationController.open(project, gap, typed))
                        .toList());
    }

    private RequestsPage.Swap swap(ProjectRef project, Actor actor, Swap swap, Map<UUID, String> names) {
        return new RequestsPage.Swap(
                swap.id(),
                swap.asker(),
                swap.colleague(),
                swap.post(),
                OwnShifts.dated(project, swap.shift()),
                OwnShifts.dated(project, swap.theirs()),
                swap.reason(),
                swap.mayDecide(actor.id()) != null,
                swap.possible(),
                swapShifts.shortRests(project, swap).stream()
                        .map(rest -> new PublicationPage.Rest(
                                names.getOrDefault(rest.after().staffId(), ""),
                                Clocks.dated(rest.before().span(), project.zone()),
                                Clocks.dated(rest.after().span(), project.zone()),
                                Clocks.hours(rest.rest())))
                        .toList());
    }
}
