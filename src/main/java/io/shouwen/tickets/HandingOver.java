package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Passes a ticket from owner to owner, by name and by both sides' will. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.1.2", "4.2.6"})
class HandingOver {

    private final Moving moving;
    private final TicketFacts facts;
    private final TicketAlarms alarms;
    private final Colleagues colleagues;
    private final Clock clock;

    HandingOver(Moving moving, TicketFacts facts, TicketAlarms alarms, Colleagues colleagues, Clock clock) {
        this.moving = moving;
        this.facts = facts;
        this.alarms = alarms;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    void offer(UUID projectId, UUID id, Actor by, UUID to, String reason) {
        colleagues.require(projectId, to);
        Ticket before = moving.begin(projectId, id, by);
        Ticket after = before.offer(by, to, reason, clock.instant());
        facts.offered(after, Objects.requireNonNull(after.offer()));
        moving.end(before, after, "offered", reason);
        moving.tell(after, List.of(to), Notifications.Kind.TASK, "tickets.told.offered", by.name(), reason);
    }

    void accept(UUID projectId, UUID id, Actor by) {
        Ticket before = moving.begin(projectId, id, by);
        Instant now = clock.instant();
        Ticket after = before.accept(by, now);
        HandOver offer = Objects.requireNonNull(before.offer());
        facts.answered(projectId, offer, HandOver.Answer.ACCEPTED, "", now);
        moving.end(before, after, "accepted", "");
        alarms.answered(after, now);
        moving.tell(after, List.of(offer.from()), Notifications.Kind.NEWS, "tickets.told.accepted", by.name());
    }

    void decline(UUID projectId, UUID id, Actor by, String reason) {
        Ticket before = moving.begin(projectId, id, by);
        Ticket after = before.decline(by);
        HandOver offer = Objects.requireNonNull(before.offer());
        facts.answered(projectId, offer, HandOver.Answer.DECLINED, reason, clock.instant());
        moving.end(before, after, "declined", reason);
        moving.tell(
                after,
                List.of(offer.from(), offer.by()),
                Notifications.Kind.TASK,
                "tickets.told.declined",
                by.name(),
                reason);
    }

    void withdraw(UUID projectId, UUID id, Actor by) {
        Ticket before = moving.begin(projectId, id, by);
        Ticket after = before.withdraw(by);
        HandOver offer = Objects.requireNonNull(before.offer());
        facts.answered(projectId, offer, HandOver.Answer.WITHDRAWN, "", clock.instant());
        moving.end(before, after, "withdrawn", "");
        moving.tell(after, List.of(offer.to()), Notifications.Kind.NEWS, "tickets.told.withdrawn", by.name());
    }

    void takeOver(UUID projectId, UUID id, Actor by, String reason) {
        Ticket before = moving.begin(projectId, id, by);
        Instant now = clock.instant();
        Ticket after = before.takeOver(by, reason, now);
        HandOver taken = new HandOver(io.shouwen.platform.Ids.next(), before.owner(), by.id(), by.id(), now, reason);
        facts.offered(after, taken);
        facts.answered(projectId, taken, HandOver.Answer.ACCEPTED, "", now);
        moving.end(before, after, "taken-over", reason);
        alarms.answered(after, now);
        moving.tell(
                after, List.of(before.owner()), Notifications.Kind.NEWS, "tickets.told.taken-over", by.name(), reason);
    }
}
