package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a ticket, or takes the end back: the work is settled, the matter closed, both undone where it did not hold. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.2.3", "4.1.2.3"})
class Settling {

    private final Moving moving;
    private final TicketFacts facts;
    private final FollowUps followUps;
    private final DueRules rules;
    private final TicketAlarms alarms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settling(
            Moving moving,
            TicketFacts facts,
            FollowUps followUps,
            DueRules rules,
            TicketAlarms alarms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.moving = moving;
        this.facts = facts;
        this.followUps = followUps;
        this.rules = rules;
        this.alarms = alarms;
        this.events = events;
        this.clock = clock;
    }

    Ticket settle(Ticket before, Actor by, WayOut way, String text, Instant now) {
        before.requireEndHere();
        return settled(before, by, way, text, now);
    }

    Ticket settled(Ticket before, Actor by, WayOut way, String text, Instant now) {
        Ticket after = before.settle(by, way, text, now);
        facts.settled(after);
        alarms.settled(after, now);
        moving.end(before, after, "settled", text);
        return after;
    }

    Ticket close(Ticket before, Actor by, String outcome, Instant now) {
        before.requireEndHere();
        return closed(before, by, outcome, now);
    }

    Ticket closed(Ticket before, Actor by, String outcome, Instant now) {
        Ticket after = before.close(by, outcome, now);
        facts.closed(after);
        moving.end(before, after, "closed", outcome);
        followUps.open(after, now);
        events.publishEvent(
                new TicketClosed(after.projectId(), after.id(), after.number(), after.kind(), by.id(), now));
        return after;
    }

    void reopen(ProjectRef project, UUID id, Actor by, String reason) {
        Ticket before = moving.begin(project.id(), id, by);
        before.requireEndHere();
        if (before.closure() == null && !by.id().equals(before.owner()) && !Ticket.leads(by)) {
            throw new RuleBroken("4.1.1.2", "tickets.rule.not-owner");
        }
        Instant now = clock.instant();
        reopened(before, by, rules.due(project.id(), before.kind(), now), reason, now);
    }

    void reopened(Ticket before, Actor by, Due again, String reason, Instant now) {
        Ticket after = before.reopen(again);
        Settlement undone = Objects.requireNonNull(before.settlement());
        facts.reopened(
                before,
                new Reopening(
                        Ids.next(),
                        undone.id(),
                        before.closure() == null ? null : before.closure().id(),
                        by.id(),
                        now,
                        reason));
        moving.end(before, after, "reopened", reason);
        alarms.untilSettled(after, now);
        followUps.drop(before, now);
        moving.tell(after, List.of(after.owner()), Notifications.Kind.TASK, "tickets.told.reopened", by.name(), reason);
    }
}
