package io.shouwen.roster.plan;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Span;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.roster.Roster;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leave, from the request to the decision. Granting it withdraws the shifts at once; the gaps need a person
 * responsible.
 */
@Clause("2.1.1")
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestLeave {

    private final Leaves leaves;
    private final Shifts shifts;
    private final Roster roster;
    private final Publications publications;
    private final StaffDirectory staff;
    private final Notifications notifications;
    private final Audit audit;
    private final Live live;

    RequestLeave(
            Leaves leaves,
            Shifts shifts,
            Roster roster,
            Publications publications,
            StaffDirectory staff,
            Notifications notifications,
            Audit audit,
            Live live) {
        this.leaves = leaves;
        this.shifts = shifts;
        this.roster = roster;
        this.publications = publications;
        this.staff = staff;
        this.notifications = notifications;
        this.audit = audit;
        this.live = live;
    }

    /** @throws RuleBroken if there is another request for one of the days */
    void ask(ProjectRef project, Actor actor, UUID id, Leave leave, String reason, Instant now) {
        shifts.lock(project.id(), Set.of(actor.id()));
        if (leaves.overlaps(project.id(), leave)) {
            throw new RuleBroken("2.1.1", "roster.leave.overlaps");
        }
        leaves.ask(project.id(), id, leave, reason, now);
        audit.record(project.id(), "asked", "leave", id, null, Map.of("days", leave, "reason", reason));
        notifications.tell(
                project.id(),
                leads(project.id(), actor.id()),
                Kind.TASK,
                "roster/requests",
                "roster.leave-asked-news",
                actor.name(),
                leave.fromText(),
                leave.toText());
    }

    /** The end of a night shift of the day before, if it reaches into a whole first day of leave; else empty. */
    Optional<LocalTime> nightEnds(ProjectRef project, Leave leave) {
        LocalDate first = leave.from();
        return leave.begins() != null || leave.backwards()
                ? Optional.empty()
                : shifts.of(project.id(), Set.of(leave.staffId()), first.minusDays(1), first.minusDays(1)).stream()
                        .filter(shift ->
                                shift.published() && leave.takes(shift.staffId(), shift.span(), project.zone()))
                        .map(shift -> LocalTime.ofInstant(shift.span().end(), project.zone()))
                        .max(LocalTime::compareTo);
    }

    void withdraw(ProjectRef project, Actor actor, LeaveRequest leave, Instant now) {
        RuleBroken.throwIf(leave.mayWithdraw());
        if (!leaves.decide(project.id(), leave, "WITHDRAWN", actor.id(), "", now)) {
            throw new RuleBroken("2.1.1", "roster.request.decided");
        }
        audit.record(project.id(), "withdrew", "leave", leave.id(), null, null);
    }

    /** The shifts that granting would withdraw, and the resulting gaps. */
    PublicationPlan effect(ProjectRef project, LeaveRequest request) {
        Leave leave = request.leave();
        // Includes the day before and after, because shifts may cross midnight.
        LocalDate from = leave.from().minusDays(1);
        LocalDate to = leave.to();
        List<RosterShift> near = shifts.on(project.id(), from.minusDays(1), to.plusDays(1));
        List<RosterShift> ended = near.stream()
                .filter(shift -> shift.published() && leave.takes(shift.staffId(), shift.span(), project.zone()))
                .toList();
        List<RosterShift> known = near.stream()
                .filter(shift -> shift.published() && !ended.contains(shift))
                .toList();
        Span span = PublishRoster.span(project, from, to.plusDays(1));
        List<RosterGap> made = RosterGap.of(roster.due(project.id(), span), known).stream()
                .flatMap(gap -> gap
                        .span()
                        .covered(ended.stream()
                                .filter(shift ->
                                        shift.postId().equals(gap.post().id()))
                                .map(RosterShift::span)
                                .toList())
                        .stream()
                        .map(part -> new RosterGap(gap.post(), part)))
                .toList();
        List<RosterGap.Answer> answers = publications.answers(project.id(), span).stream()
                .map(Publications.Answered::answer)
                .toList();
        return new PublicationPlan(leave.from(), to, List.of(), ended, RosterGap.open(made, answers), List.of());
    }

    /** @throws RuleBroken if the request is the person's own or already decided, or a gap has no person responsible */
    void grant(
            ProjectRef project,
            Actor actor,
            LeaveRequest request,
            Map<String, PublicationPlan.Word> words,
            String why,
            Instant now) {
        RuleBroken.throwIf(request.mayDecide(actor.id()));
        Leave leave = request.leave();
        shifts.lock(project.id(), Set.of(request.staffId()));
        PublicationPlan effect = effect(project, request);
        List<RosterGap.Answer> answers = effect.answered(words, null);
        if (!effect.ended().isEmpty()) {
            shifts.withdraw(
                    project.id(), effect.ended().stream().map(RosterShift::id).toList(), now);
            publications.keep(
                    project.id(),
                    request.id(),
                    leave.from(),
                    leave.to(),
                    "LEAVE",
                    answers,
                    effect.open().size(),
                    0,
                    null,
                    actor.id(),
                    now);
        }
        shifts.delete(
                project.id(),
                shifts.of(project.id(), Set.of(request.staffId()), leave.from().minusDays(1), leave.to()).stream()
                        .filter(shift -> leave.takes(shift.staffId(), shift.span(), project.zone()))
                        .map(RosterShift::id)
                        .toList());
        decide(project, actor, request, "GRANTED", why, now);
        Stream<UUID> answering = answers.stream().map(RosterGap.Answer::staffId);
        notifications.tell(
                project.id(),
                answering.toList(),
                Kind.TASK,
                "my-shifts",
                "roster.answers-news",
                leave.fromText(),
                leave.toText());
        live.publish(project.id(), "roster", leave.from() + " " + leave.to() + " " + request.id());
    }

    void decline(ProjectRef project, Actor actor, LeaveRequest leave, String why, Instant now) {
        RuleBroken.throwIf(leave.mayDecide(actor.id()));
        decide(project, actor, leave, "DECLINED", why, now);
    }

    private void decide(ProjectRef project, Actor actor, LeaveRequest leave, String outcome, String why, Instant now) {
        if (!leaves.decide(project.id(), leave, outcome, actor.id(), why, now)) {
            throw new RuleBroken("2.1.1", "roster.request.decided");
        }
        audit.record(project.id(), "decided", "leave", leave.id(), null, Map.of("outcome", outcome, "why", why));
        notifications.tell(
                project.id(),
                Set.of(leave.staffId()),
                Kind.NEWS,
                "my-shifts",
                outcome.equals("GRANTED") ? "roster.leave-granted-news" : "roster.leave-declined-news",
                leave.leave().fromText(),
                leave.leave().toText());
    }

    /** Those who may decide, without the person who asked. */
    private List<UUID> leads(UUID projectId, UUID asker) {
        return staff.list(projectId).stream()
                .filter(member -> member.is(Role.SUPERVISOR) || member.is(Role.MANAGER))
                .map(StaffMember::id)
                .filter(id -> !id.equals(asker))
                .toList();
    }
}
