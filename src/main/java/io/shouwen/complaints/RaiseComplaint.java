package io.shouwen.complaints;

import io.shouwen.platform.Clause;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.handover.HandOverTicket;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends a complaint one level up: its clocks begin anew, and who reported it is rid of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.3", "4.2.3"})
class RaiseComplaint {

    private final Complaints complaints;
    private final ComplaintClocks clocks;
    private final ComplaintDeadlines deadlines;
    private final ComplaintPeople people;
    private final LeadTicket tickets;
    private final HandOverTicket handOver;
    private final ComplaintNews news;

    RaiseComplaint(
            Complaints complaints,
            ComplaintClocks clocks,
            ComplaintDeadlines deadlines,
            ComplaintPeople people,
            LeadTicket tickets,
            HandOverTicket handOver,
            ComplaintNews news) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.people = people;
        this.tickets = tickets;
        this.handOver = handOver;
        this.news = news;
    }

    /** Reported by its owner or somebody who leads: the level above owns it from now on. */
    void report(ProjectRef project, UUID id, Actor by, String reason, Instant now) {
        tickets.lock(project.id(), id);
        Complaint before = complaints.find(project.id(), id);
        Complaint after = before.report(by, reason, clock(before, now), now);
        complaints.taken(project.id(), id, Objects.requireNonNull(after.intake()));
        risen(project, after, now);
        pass(project, after, by, reason, now);
        news.said(project.id(), id, "reported", after.rise());
    }

    /** Its solution is late: the level above is told and has clocks of its own; who owns it must go on. */
    void late(ProjectRef project, Complaint before, Instant now) {
        if (before.may(ComplaintMove.REPORT) != null || before.rise().level() == ComplaintLevel.GROUP) {
            return;
        }
        Complaint after = before.late(clock(before, now), now);
        complaints.taken(project.id(), after.id(), Objects.requireNonNull(after.intake()));
        risen(project, after, now);
        news.tell(
                project.id(),
                after.id(),
                people.alarmed(project.id(), after.rise().level(), now),
                Notifications.Kind.ALARM,
                "complaints.told.late");
        news.said(project.id(), after.id(), "late", after.rise());
    }

    /** Stores the present level and starts its clocks. */
    void risen(ProjectRef project, Complaint after, Instant now) {
        complaints.risen(after);
        tickets.moveDue(project.id(), after.id(), after.rise().solveBy(), "complaints.due", now);
        deadlines.answer(after, now);
    }

    /** Somebody of the present level owns it. @param by null if nobody of the staff sent it up */
    void pass(ProjectRef project, Complaint after, @Nullable Actor by, String reason, Instant now) {
        people.owner(project.id(), after.id(), after.rise().level(), Set.of(), now)
                .ifPresent(to -> handOver.assign(project.id(), after.id(), by == null ? to : by, to, reason, now));
    }

    private ComplaintClock clock(Complaint before, Instant now) {
        return clocks.of(before.projectId(), before.rise().level().next(), now);
    }
}
