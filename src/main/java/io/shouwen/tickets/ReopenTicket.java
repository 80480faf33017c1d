package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.WholeProject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reopens a ticket: the owner has it again, with a new deadline. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.2.3", "4.1.2.3"})
public class ReopenTicket {

    private final MoveTicket move;
    private final TicketFacts facts;
    private final DueRules rules;
    private final ApplicationEventPublisher events;
    private final WholeProject whole;

    ReopenTicket(
            MoveTicket move, TicketFacts facts, DueRules rules, ApplicationEventPublisher events, WholeProject whole) {
        this.move = move;
        this.facts = facts;
        this.rules = rules;
        this.events = events;
        this.whole = whole;
    }

    public void reopen(UUID projectId, UUID id, Actor by, String reason, Instant now) {
        Ticket before = move.begin(projectId, id, by);
        reopened(before, before.reopen(by, again(before, now)), by, reason, now);
    }

    /** Called by the leading room; the former deadline applies. */
    void sendBack(Ticket before, Actor by, String reason, Instant now) {
        reopened(before, before.reopened(before.due()), by, reason, now);
    }

    /** Called when the ticket it was opened for is sent back. */
    void sendOrderBack(Ticket before, Actor by, String reason, Instant now) {
        reopened(before, before.reopened(again(before, now)), by, reason, now);
    }

    private Due again(Ticket before, Instant now) {
        boolean stillUrgent = before.emergency() != null && before.closure() == null;
        return stillUrgent ? before.due() : rules.due(before.projectId(), before.kind(), now);
    }

    private void reopened(Ticket before, Ticket after, Actor by, String reason, Instant now) {
        Settlement undone = Objects.requireNonNull(before.settlement());
        UUID closure = before.closure() == null ? null : before.closure().id();
        facts.reopened(before, new Reopening(Ids.next(), undone.id(), closure, staff(by), now, reason));
        move.end(before, after, "reopened", reason, now);
        whole.run(() -> events.publishEvent(new TicketReopened(after.projectId(), after.id(), closure, by.id(), now)));
        move.tell(after, List.of(after.owner()), Notifications.Kind.TASK, "tickets.told.reopened", by.name(), reason);
    }

    private static @Nullable UUID staff(Actor by) {
        return by.kind() == Actor.Kind.STAFF ? by.id() : null;
    }
}
