package io.shouwen.roster.plan;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A swap: offered, accepted by the colleague, granted by a superior. The cover of the posts does not change. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SwapShifts {

    private final Swaps swaps;
    private final Shifts shifts;
    private final Leaves leaves;
    private final StaffDirectory staff;
    private final Notifications notifications;
    private final Audit audit;
    private final Live live;

    SwapShifts(
            Swaps swaps,
            Shifts shifts,
            Leaves leaves,
            StaffDirectory staff,
            Notifications notifications,
            Audit audit,
            Live live) {
        this.swaps = swaps;
        this.shifts = shifts;
        this.leaves = leaves;
        this.staff = staff;
        this.notifications = notifications;
        this.audit = audit;
        this.live = live;
    }

    /**
     * @throws RuleBroken if the shift has begun or is already offered, or the colleague does not work on the same post
     */
    void offer(
            ProjectRef project,
            Actor actor,
            UUID id,
            UUID shiftId,
            UUID colleagueId,
            @Nullable UUID theirShiftId,
            String reason,
            Instant now) {
        RosterShift own = own(project.id(), shiftId, actor.id());
        if (!own.span().begin().isAfter(now)) {
            throw new RuleBroken("2.1.1", "roster.swap.begun");
        }
        shifts.lock(project.id(), Set.of(actor.id(), colleagueId));
        if (swaps.offered(project.id(), shiftId)) {
            throw new RuleBroken("2.1.1", "roster.swap.offered");
        }
        RosterShift theirs = theirShiftId == null ? null : own(project.id(), theirShiftId, colleagueId);
        boolean samePost = colleagues(project.id(), own).stream().anyMatch(c -> c.equals(colleagueId))
                && (theirs == null
                        || theirs.postId().equals(own.postId())
                                && theirs.span().begin().isAfter(now));
        if (!samePost || colleagueId.equals(actor.id())) {
            throw new RuleBroken("2.1.1", "roster.swap.other-post");
        }
        swaps.ask(project.id(), id, own, colleagueId, theirShiftId, reason, now);
        audit.record(project.id(), "offered", "swap", id, null, Map.of("shift", shiftId, "to", colleagueId));
        tell(project.id(), List.of(colleagueId), Kind.TASK, "roster.swap-offered-news", actor.name(), own);
    }

    /** People who work on the post of the shift in the surrounding weeks. */
    List<UUID> colleagues(UUID projectId, RosterShift shift) {
        return shifts.on(projectId, shift.day().minusDays(31), shift.day().plusDays(31)).stream()
                .filter(other -> other.postId().equals(shift.postId()) && other.published())
                .map(RosterShift::staffId)
                .filter(id -> !id.equals(shift.staffId()))
                .distinct()
                .toList();
    }

    void accept(ProjectRef project, Actor actor, Swap swap, Instant now) {
        RuleBroken.throwIf(swap.mayChange());
        if (!actor.id().equals(swap.colleagueId())) {
            throw new NotFound();
        }
        RosterShift shift = standing(swap);
        if (swaps.note(project.id(), swap, "ANSWER", "ACCEPTED", actor.id(), "", now)) {
            audit.record(project.id(), "accepted", "swap", swap.id(), null, null);
            tell(project.id(), leads(project.id(), swap), Kind.TASK, "roster.swap-agreed-news", swap.asker(), shift);
        }
    }

    /** Ends a swap: refused by the colleague, withdrawn by the person who offered it, or declined by a superior. */
    void end(ProjectRef project, Actor actor, Swap swap, String outcome, String why, Instant now) {
        RuleBroken.throwIf(swap.mayChange());
        UUID by = actor.id();
        boolean may = switch (outcome) {
            case "REFUSED" -> by.equals(swap.colleagueId());
            case "WITHDRAWN" -> by.equals(swap.askerId());
            default -> true;
        };
        if (!may) {
            throw new NotFound();
        }
        if (outcome.equals("DECLINED")) {
            RuleBroken.throwIf(swap.mayDecide(by));
        }
        note(project, swap, outcome, by, why, now);
        RosterShift shift = swap.shift();
        if (shift != null && !outcome.equals("WITHDRAWN")) {
            tell(
                    project.id(),
                    List.of(swap.askerId()),
                    Kind.NEWS,
                    "roster.swap-declined-news",
                    swap.colleague(),
                    shift);
        }
    }

    /** The short rests it would cause for either of the two. */
    List<ShortRest> shortRests(ProjectRef project, Swap swap) {
        if (!swap.possible()) {
            return List.of();
        }
        List<RosterShift> changed = swap.changed();
        return ShortRest.among(after(project, swap, changed)).stream()
                .filter(rest -> changed.contains(rest.before()) || changed.contains(rest.after()))
                .toList();
    }

    /**
     * @throws RuleBroken if the superior is one of the two, or one of the two would have overlapping shifts or is on
     *     leave
     */
    void grant(ProjectRef project, Actor actor, Swap swap, String why, Instant now) {
        RuleBroken.throwIf(swap.mayDecide(actor.id()));
        shifts.lock(project.id(), Set.of(swap.askerId(), swap.colleagueId()));
        RosterShift shift = standing(swap);
        List<RosterShift> changed = swap.changed();
        if (ShortRest.overlap(after(project, swap, changed))) {
            throw new RuleBroken("2.1.1", "roster.refused.overlap");
        }
        for (RosterShift each : changed) {
            List<Leave> away =
                    leaves.granted(project.id(), each.day(), each.day().plusDays(1));
            if (EditRoster.taken(away, each, project.zone())) {
                throw new RuleBroken("2.1.1", "roster.refused.leave");
            }
        }
        note(project, swap, "GRANTED", actor.id(), why, now);
        List<UUID> ended = new ArrayList<>(List.of(shift.id()));
        if (swap.theirShiftId() != null) {
            ended.add(swap.theirShiftId());
        }
        shifts.withdraw(project.id(), ended, now);
        shifts.insert(project.id(), changed, now);
        tell(
                project.id(),
                List.of(swap.askerId(), swap.colleagueId()),
                Kind.NEWS,
                "roster.swap-granted-news",
                swap.asker() + ", " + swap.colleague(),
                shift);
        List<LocalDate> days = changed.stream().map(RosterShift::day).sorted().toList();
        live.publish(project.id(), "roster", days.getFirst() + " " + days.getLast() + " " + swap.id());
    }

    private List<RosterShift> after(ProjectRef project, Swap swap, List<RosterShift> changed) {
        List<RosterShift> after = new ArrayList<>(changed);
        for (RosterShift each : changed) {
            shifts
                    .of(
                            project.id(),
                            Set.of(each.staffId()),
                            each.day().minusDays(2),
                            each.day().plusDays(2))
                    .stream()
                    .filter(near -> !near.dropped() && !after.contains(near))
                    .filter(near ->
                            !near.id().equals(swap.shiftId()) && !near.id().equals(swap.theirShiftId()))
                    .forEach(after::add);
        }
        return after;
    }

    private static RosterShift standing(Swap swap) {
        RosterShift shift = swap.shift();
        if (shift == null || !swap.possible()) {
            throw new RuleBroken("2.1.1", "roster.swap.gone");
        }
        return shift;
    }

    private void note(ProjectRef project, Swap swap, String outcome, UUID by, String why, Instant now) {
        if (!swaps.note(project.id(), swap, "END", outcome, by, why, now)) {
            throw new RuleBroken("2.1.1", "roster.request.decided");
        }
        audit.record(project.id(), "ended", "swap", swap.id(), null, Map.of("outcome", outcome, "why", why));
    }

    private RosterShift own(UUID projectId, UUID shiftId, UUID of) {
        return shifts.byId(projectId, shiftId)
                .filter(shift -> shift.published() && shift.staffId().equals(of))
                .orElseThrow(NotFound::new);
    }

    private void tell(UUID projectId, List<UUID> whom, Kind kind, String messageKey, String name, RosterShift shift) {
        String href = messageKey.equals("roster.swap-agreed-news") ? "roster/requests" : "my-shifts";
        notifications.tell(
                projectId, whom, kind, href, messageKey, name, shift.day().toString());
    }

    private List<UUID> leads(UUID projectId, Swap swap) {
        return Stream.concat(
                        staff.holders(projectId, Role.SUPERVISOR).stream(),
                        staff.holders(projectId, Role.MANAGER).stream())
                .map(StaffMember::id)
                .filter(id -> !id.equals(swap.askerId()) && !id.equals(swap.colleagueId()))
                .toList();
    }
}
