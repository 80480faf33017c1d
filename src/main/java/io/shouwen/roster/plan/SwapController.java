package io.shouwen.roster.plan;

import io.shouwen.platform.Ids;
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
import io.shouwen.roster.Clocks;
import io.shouwen.roster.Roster;
import io.shouwen.roster.pattern.ShiftPatterns;
import io.shouwen.roster.plan.view.SwapPage;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers a shift, and takes the colleague's answer. */
@Controller
@Transactional
@Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.REPAIR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER})
class SwapController {

    private final SwapShifts swapShifts;
    private final Swaps swaps;
    private final Shifts shifts;
    private final ShiftPatterns patterns;
    private final Roster roster;
    private final StaffDirectory staff;
    private final Receipts receipts;
    private final Clock clock;

    SwapController(
            SwapShifts swapShifts,
            Swaps swaps,
            Shifts shifts,
            ShiftPatterns patterns,
            Roster roster,
            StaffDirectory staff,
            Receipts receipts,
            Clock clock) {
        this.swapShifts = swapShifts;
        this.swaps = swaps;
        this.shifts = shifts;
        this.patterns = patterns;
        this.roster = roster;
        this.staff = staff;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/my-shifts/{shift}/swap")
    SwapPage form(ProjectRef project, Actor actor, @PathVariable UUID shift) {
        return page(project, actor, shift, Form.EMPTY);
    }

    @PostMapping("/p/{project}/my-shifts/{shift}/swap")
    Object offer(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID shift,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        String reason = Optional.ofNullable(typed.getFirst("reason")).orElse("").strip();
        String offer = Optional.ofNullable(typed.getFirst("offer")).orElse("");
        SwapPage page = page(project, actor, shift, Form.EMPTY);
        Map<String, Problem> wrong = new HashMap<>();
        if (reason.isEmpty() || TypedText.longer(reason, 300)) {
            wrong.put("reason", Problem.of(reason.isEmpty() ? "form.required" : "form.too-long"));
        }
        if (page.offers().stream().noneMatch(each -> each.value().equals(offer))) {
            wrong.put("offer", Problem.of("form.required"));
        }
        if (!wrong.isEmpty()) {
            return page(project, actor, shift, Form.of(typed, wrong));
        }
        String[] part = offer.split("\\|", -1);
        receipts.once(project.id(), id, shift + offer + reason, () -> {
            swapShifts.offer(
                    project,
                    actor,
                    id,
                    shift,
                    UUID.fromString(part[0]),
                    part[1].isEmpty() ? null : UUID.fromString(part[1]),
                    reason,
                    clock.instant());
            return "my-shifts";
        });
        return Redirect.to("my-shifts", flash, "roster.swap.asked");
    }

    @PostMapping("/p/{project}/my-shifts/swaps/{id}/answer")
    ModelAndView answer(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam boolean yes,
            RedirectAttributes flash) {
        Swap swap = swaps.byId(project.id(), id)
                .filter(each -> each.colleagueId().equals(actor.id()))
                .orElseThrow(NotFound::new);
        if (yes) {
            swapShifts.accept(project, actor, swap, clock.instant());
        } else {
            swapShifts.end(project, actor, swap, "REFUSED", "", clock.instant());
        }
        return Redirect.to("my-shifts", flash, yes ? "roster.swap.accepted" : "roster.swap.refused");
    }

    @PostMapping("/p/{project}/my-shifts/swaps/{id}/withdrawal")
    ModelAndView withdraw(ProjectRef project, Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        Swap swap = swaps.byId(project.id(), id)
                .filter(each -> each.askerId().equals(actor.id()))
                .orElseThrow(NotFound::new);
        swapShifts.end(project, actor, swap, "WITHDRAWN", "", clock.instant());
        return Redirect.to("my-shifts", flash, "roster.request.withdrawn");
    }

    private SwapPage page(ProjectRef project, Actor actor, UUID shiftId, Form form) {
        Instant now = clock.instant();
        RosterShift shift = shifts.byId(project.id(), shiftId)
                .filter(each -> each.published() && each.staffId().equals(actor.id()))
                .filter(each -> each.span().begin().isAfter(now))
                .orElseThrow(NotFound::new);
        List<UUID> colleagues = swapShifts.colleagues(project.id(), shift);
        Map<UUID, StaffMember> names = staff.byIds(project.id(), colleagues);
        List<SwapPage.Offer> offers = new ArrayList<>();
        for (UUID colleague : colleagues) {
            StaffMember member = names.get(colleague);
            if (member != null) {
                offers.add(new SwapPage.Offer(colleague + "|", member.name(), ""));
                shifts
                        .of(
                                project.id(),
                                List.of(colleague),
                                shift.day().minusDays(14),
                                shift.day().plusDays(14))
                        .stream()
                        .filter(other -> other.published() && !other.dropped())
                        .filter(other -> other.postId().equals(shift.postId())
                                && other.span().begin().isAfter(now)
                                && !other.span().overlaps(shift.span()))
                        .forEach(other -> offers.add(new SwapPage.Offer(
                                colleague + "|" + other.id(),
                                member.name(),
                                Clocks.dated(other.span(), project.zone()))));
            }
        }
        return new SwapPage(
                shiftId,
                Clocks.dated(shift.span(), project.zone()),
                OwnShifts.name(shift, patterns.of(project.id(), true), roster.posts(project.id())),
                offers,
                Ids.next().toString(),
                form);
    }
}
