package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
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
class HandOverTicket {

    private final MoveTicket move;
    private final TicketFacts facts;
    private final TicketDeadlines deadlines;
    private final Receivers receivers;

    HandOverTicket(MoveTicket move, TicketFacts facts, TicketDeadlines deadlines, Receivers receivers) {
        this.move = move;
        this.facts = facts;
        this.deadlines = deadlines;
        this.receivers = receivers;
    }

    /** @param to a colleague or a department */
    void offer(UUID projectId, UUID id, Actor by, UUID to, String reason, Instant now) {
        Receivers.Asked asked = receivers.ask(projectId, to, now);
        Ticket before = move.begin(projectId, id, by);
        Ticket after = before.offer(by, asked.to(), asked.answerBy(), reason, now);
        HandOver offer = Objects.requireNonNull(after.offer());
        facts.offered(after, offer);
        if (asked.to() instanceof HandOver.ToDepartment) {
            deadlines.untilTaken(projectId, offer.id(), asked, now);
        }
        move.end(before, after, "offered", reason);
        move.tell(after, asked.to().answering(), Notifications.Kind.TASK, "tickets.told.offered", by.name(), reason);
    }

    /** Tapped twice it is accepted once. */
    void accept(UUID projectId, UUID id, Actor by, Instant now) {
        Ticket before = move.begin(projectId, id, by);
        if (before.offer() == null && before.owner().equals(by.id())) {
            return;
        }
        Ticket after = before.accept(by, now);
        HandOver offer = answered(before, by, HandOver.Answer.ACCEPTED, "", now);
        move.end(before, after, "accepted", "");
        move.tell(after, List.of(offer.from()), Notifications.Kind.NEWS, "tickets.told.accepted", by.name());
    }

    void decline(UUID projectId, UUID id, Actor by, String reason, Instant now) {
        Ticket before = move.begin(projectId, id, by);
        Ticket after = before.decline(by);
        HandOver offer = answered(before, by, HandOver.Answer.DECLINED, reason, now);
        move.end(before, after, "declined", reason);
        move.tell(
                after,
                List.of(offer.from(), offer.by()),
                Notifications.Kind.TASK,
                "tickets.told.declined",
                by.name(),
                reason);
    }

    void withdraw(UUID projectId, UUID id, Actor by, Instant now) {
        Ticket before = move.begin(projectId, id, by);
        Ticket after = before.withdraw(by);
        HandOver offer = answered(before, by, HandOver.Answer.WITHDRAWN, "", now);
        move.end(before, after, "withdrawn", "");
        move.tell(after, offer.to().answering(), Notifications.Kind.NEWS, "tickets.told.withdrawn", by.name());
    }

    void takeOver(UUID projectId, UUID id, Actor by, String reason, Instant now) {
        Ticket before = move.begin(projectId, id, by);
        Ticket after = before.takeOver(by, reason, now);
        HandOver taken =
                new HandOver(Ids.next(), before.owner(), new HandOver.Person(by.id()), by.id(), now, now, reason);
        facts.offered(after, taken);
        facts.answered(projectId, taken, by.id(), HandOver.Answer.ACCEPTED, "", now);
        move.end(before, after, "taken-over", reason);
        move.tell(
                after, List.of(before.owner()), Notifications.Kind.NEWS, "tickets.told.taken-over", by.name(), reason);
    }

    private HandOver answered(Ticket before, Actor by, HandOver.Answer answer, String reason, Instant now) {
        HandOver offer = Objects.requireNonNull(before.offer());
        facts.answered(before.projectId(), offer, by.id(), answer, reason, now);
        deadlines.taken(before.projectId(), offer.id(), now);
        return offer;
    }
}
