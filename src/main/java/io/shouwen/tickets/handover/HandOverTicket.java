package io.shouwen.tickets.handover;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.HandOver;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketSight;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands a ticket over from owner to owner; the receiver must accept. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.1.2", "4.2.6"})
public class HandOverTicket {

    private final MoveTicket move;
    private final TicketHandOvers handOvers;
    private final HandOverDeadlines deadlines;
    private final Receivers receivers;
    private final ApplicationEventPublisher events;
    private final TicketSight sight;

    HandOverTicket(
            MoveTicket move,
            TicketHandOvers handOvers,
            HandOverDeadlines deadlines,
            Receivers receivers,
            TicketSight sight,
            ApplicationEventPublisher events) {
        this.events = events;
        this.sight = sight;
        this.move = move;
        this.handOvers = handOvers;
        this.deadlines = deadlines;
        this.receivers = receivers;
    }

    /** @param to a colleague or a department */
    public void offer(UUID projectId, UUID id, Actor by, UUID to, String reason, Instant now) {
        Receivers.Asked asked = receivers.ask(projectId, to, now);
        Ticket before = move.begin(projectId, id, by);
        offered(before, before.offer(by, asked.to(), asked.answerBy(), reason, now), asked, by, reason, now);
    }

    /** For the room that leads its kind and decides who may: {@code by} is whoever really offers it. */
    public void offerLed(UUID projectId, UUID id, Actor by, UUID to, String reason, Instant now) {
        Receivers.Asked asked = receivers.askLed(projectId, to, now);
        Ticket before = move.begin(projectId, id);
        offered(before, before.offerLed(by, asked.to(), asked.answerBy(), reason, now), asked, by, reason, now);
    }

    private void offered(Ticket before, Ticket after, Receivers.Asked asked, Actor by, String reason, Instant now) {
        HandOver offer = Objects.requireNonNull(after.offer());
        if (sight.barred(after.projectId(), after.id()).containsAll(asked.to().answering())) {
            throw new RuleBroken("4.1.2.3", "tickets.rule.about-receiver");
        }
        handOvers.offered(after, offer);
        if (asked.to() instanceof HandOver.ToDepartment) {
            deadlines.untilTaken(before.projectId(), offer.id(), asked, now);
        }
        move.end(before, after, "offered", reason, now);
        move.tell(after, asked.to().answering(), Notifications.Kind.TASK, "tickets.told.offered", by.name(), reason);
        events.publishEvent(new TicketOffered(after.projectId(), after.id(), after.kind(), now));
    }

    /** Idempotent. */
    public void accept(UUID projectId, UUID id, Actor by, Instant now) {
        Ticket before = move.begin(projectId, id, by);
        if (before.offer() == null && before.owner().equals(by.id())) {
            return;
        }
        RuleBroken.throwIf(before.ledElsewhere());
        accepted(before, by, now);
    }

    /** For the room that leads the ticket. */
    public void acceptLed(UUID projectId, UUID id, Actor by, Instant now) {
        accepted(move.begin(projectId, id, by), by, now);
    }

    private void accepted(Ticket before, Actor by, Instant now) {
        Ticket after = before.accept(by, now);
        HandOver offer = answered(before, by, HandOver.Answer.ACCEPTED, "", now);
        move.end(before, after, "accepted", "", now);
        move.tell(after, List.of(offer.from()), Notifications.Kind.NEWS, "tickets.told.accepted", by.name());
    }

    public void decline(UUID projectId, UUID id, Actor by, String reason, Instant now) {
        Ticket before = move.begin(projectId, id, by);
        RuleBroken.throwIf(before.ledElsewhere());
        declined(before, by, reason, now);
    }

    /** For the room that leads the ticket. */
    public void declineLed(UUID projectId, UUID id, Actor by, String reason, Instant now) {
        declined(move.begin(projectId, id, by), by, reason, now);
    }

    private void declined(Ticket before, Actor by, String reason, Instant now) {
        Ticket after = before.decline(by);
        HandOver offer = answered(before, by, HandOver.Answer.DECLINED, reason, now);
        move.end(before, after, "declined", reason, now);
        move.tell(
                after,
                List.of(offer.from(), offer.by()),
                Notifications.Kind.TASK,
                "tickets.told.declined",
                by.name(),
                reason);
    }

    public void withdraw(UUID projectId, UUID id, Actor by, Instant now) {
        Ticket before = move.begin(projectId, id, by);
        withdrawn(before, before.withdraw(by), by, now);
    }

    /** For the room that leads its kind and decides who may: {@code by} is whoever really withdraws it. */
    public void withdrawLed(UUID projectId, UUID id, Actor by, Instant now) {
        Ticket before = move.begin(projectId, id);
        withdrawn(before, before.withdrawLed(), by, now);
    }

    private void withdrawn(Ticket before, Ticket after, Actor by, Instant now) {
        HandOver offer = answered(before, by, HandOver.Answer.WITHDRAWN, "", now);
        move.end(before, after, "withdrawn", "", now);
        move.tell(after, offer.to().answering(), Notifications.Kind.NEWS, "tickets.told.withdrawn", by.name());
    }

    public void takeOver(UUID projectId, UUID id, Actor by, String reason, Instant now) {
        Ticket before = move.begin(projectId, id, by);
        Ticket after = taken(before, before.takeOver(by, reason, now), by, reason, now);
        move.tell(
                after, List.of(before.owner()), Notifications.Kind.NEWS, "tickets.told.taken-over", by.name(), reason);
    }

    /** For an emergency: whoever takes it owns it at once, an open offer ends. A leading room keeps its own owners. */
    public Ticket takeUp(Ticket before, Actor by, Instant now) {
        if (before.owner().equals(by.id()) || before.endsElsewhere() != null) {
            return before;
        }
        Ticket free = before;
        if (before.offer() != null) {
            free = before.withdrawLed();
            answered(before, by, HandOver.Answer.WITHDRAWN, "", now);
            move.end(before, free, "withdrawn", "", now);
        }
        return taken(
                free,
                free.offerLed(by, new HandOver.Person(by.id()), now, "", now).accept(by, now),
                by,
                "",
                now);
    }

    /** For the room that leads its kind: the person owns it from now on without being asked; an open offer ends. */
    public void assign(UUID projectId, UUID id, Actor by, Actor to, String reason, Instant now) {
        Ticket before = move.begin(projectId, id);
        if (before.owner().equals(to.id())) {
            return;
        }
        Ticket free = before;
        if (before.offer() != null) {
            free = before.withdrawLed();
            answered(before, by, HandOver.Answer.WITHDRAWN, "", now);
            move.end(before, free, "withdrawn", "", now);
        }
        Ticket after = free.offerLed(by, new HandOver.Person(to.id()), now, reason, now)
                .accept(to, now);
        taken(free, after, by, to, reason, now);
        move.tell(after, List.of(to.id()), Notifications.Kind.TASK, "tickets.told.assigned", by.name(), reason);
    }

    /** For the room that leads the ticket: whoever takes it unasked owns it at once. */
    public void takeLed(UUID projectId, UUID id, Actor by, String reason, Instant now) {
        Ticket before = move.begin(projectId, id);
        if (!before.owner().equals(by.id())) {
            Ticket after = before.offerLed(by, new HandOver.Person(by.id()), now, reason, now)
                    .accept(by, now);
            taken(before, after, by, reason, now);
        }
    }

    private Ticket taken(Ticket before, Ticket after, Actor by, String reason, Instant now) {
        return taken(before, after, by, by, reason, now);
    }

    private Ticket taken(Ticket before, Ticket after, Actor by, Actor to, String reason, Instant now) {
        HandOver taken =
                new HandOver(Ids.next(), before.owner(), new HandOver.Person(to.id()), by.id(), now, now, reason);
        handOvers.offered(after, taken);
        handOvers.answered(before.projectId(), taken, to.id(), HandOver.Answer.ACCEPTED, "", now);
        move.end(before, after, "taken-over", reason, now);
        events.publishEvent(new TicketOffered(after.projectId(), after.id(), after.kind(), now));
        return after;
    }

    private HandOver answered(Ticket before, Actor by, HandOver.Answer answer, String reason, Instant now) {
        HandOver offer = Objects.requireNonNull(before.offer());
        handOvers.answered(before.projectId(), offer, by.id(), answer, reason, now);
        deadlines.taken(before.projectId(), offer.id(), now);
        return offer;
    }
}
