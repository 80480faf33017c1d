package io.shouwen.complaints;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the complainant, or takes the answer given by a link or code: it ends, goes on by a plan, or goes up. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"2.1.6", "4.1.2.3"})
public class FollowUpComplaint {

    private final Complaints complaints;
    private final ComplaintClocks clocks;
    private final ComplaintDeadlines deadlines;
    private final RaiseComplaint raise;
    private final LeadTicket tickets;
    private final ComplaintNews news;

    FollowUpComplaint(
            Complaints complaints,
            ComplaintClocks clocks,
            ComplaintDeadlines deadlines,
            RaiseComplaint raise,
            LeadTicket tickets,
            ComplaintNews news) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.raise = raise;
        this.tickets = tickets;
        this.news = news;
    }

    /** @param by a member of staff, or the complainant as {@link Actor.Resident} */
    void followUp(ProjectRef project, UUID id, Actor by, FollowUpTry tried) {
        tickets.lock(project.id(), id);
        Complaint before = complaints.find(project.id(), id);
        ComplaintLevel next = tried.outcome() == FollowUpOutcome.NOT_SATISFIED
                ? before.rise().level().next()
                : before.rise().level();
        Complaint after = before.followUp(tried, by, clocks.of(project.id(), next, tried.at()));
        complaints.followedUp(project.id(), id, Objects.requireNonNull(before.solution()), tried);
        news.said(project.id(), id, "followed-up", tried.outcome());
        Actor staff = by.kind() == Actor.Kind.STAFF ? by : Actor.SYSTEM;
        if (after.ending() != null) {
            end(project, after, staff, tried.at());
        } else if (tried.outcome().goesOn()) {
            goOn(project, after, staff, tried.at());
        }
    }

    /** The hash by which an anonymous complainant's code is kept. */
    public static String codeHash(String code) {
        return OpenComplaint.hash(code);
    }

    /** The complainant's own verdict, by a link or a code; half solved is to be planned by the owner. */
    public void byComplainant(ProjectRef project, UUID id, FollowUpOutcome outcome, String words, Instant now) {
        boolean half = outcome == FollowUpOutcome.HALF;
        Instant until = half
                ? now.plus(clocks.of(
                                project.id(),
                                complaints.find(project.id(), id).rise().level(),
                                now)
                        .solution())
                : null;
        followUp(
                project,
                id,
                new Actor.Resident(id, ""),
                new FollowUpTry(Ids.next(), outcome, null, now, half ? "" : words, half ? words : "", "", until));
    }

    /** An anonymous complainant has written. */
    public void wrote(ProjectRef project, UUID id, String text) {
        news.tell(
                project.id(),
                id,
                List.of(complaints.find(project.id(), id).owner()),
                Notifications.Kind.NEWS,
                "complaints.told.wrote",
                text);
        news.said(project.id(), id, "wrote", null);
    }

    /** The same complaint again. */
    void reopen(ProjectRef project, UUID id, Actor by, String reason, Instant now) {
        tickets.lock(project.id(), id);
        Complaint before = complaints.find(project.id(), id);
        Complaint after =
                before.reopen(by, reason, clocks.of(project.id(), before.rise().level(), now), now);
        news.said(project.id(), id, "reopened", reason);
        goOn(project, after, by, now);
    }

    /** Nobody has answered for so long that it ends by the rule. */
    void endInSilence(ProjectRef project, UUID id, Instant now) {
        tickets.lock(project.id(), id);
        Complaint before = complaints.find(project.id(), id);
        if (before.may(ComplaintMove.END_IN_SILENCE) == null) {
            end(project, before.endInSilence(now), Actor.SYSTEM, now);
        }
    }

    private void end(ProjectRef project, Complaint after, Actor by, Instant now) {
        ComplaintEnd end = Objects.requireNonNull(after.ending());
        Solution solution = Objects.requireNonNull(after.solution());
        complaints.ended(project.id(), after.id(), solution, end);
        deadlines.followedUp(project.id(), after.id(), now);
        Actor closer = end.by() == null ? Actor.SYSTEM : by;
        tickets.close(project, after.id(), closer, solution.text(), now);
        news.said(project.id(), after.id(), "ended", end.rule());
    }

    private void goOn(ProjectRef project, Complaint after, Actor by, Instant now) {
        Rise rise = after.rise();
        deadlines.followedUp(project.id(), after.id(), now);
        tickets.sendBack(project, after.id(), by, reason(rise), now);
        raise.risen(project, after, now);
        if (rise.why() == Rise.Why.NOT_SATISFIED) {
            raise.pass(project, after, staff(by), rise.reason(), now);
        }
        news.tell(
                project.id(),
                after.id(),
                List.of(after.owner()),
                Notifications.Kind.TASK,
                "complaints.told.goes-on",
                rise.reason());
    }

    private static @Nullable Actor staff(Actor by) {
        return by.kind() == Actor.Kind.STAFF ? by : null;
    }

    private static String reason(Rise rise) {
        return rise.reason().length() > 500 ? rise.reason().substring(0, 500) : rise.reason();
    }
}
