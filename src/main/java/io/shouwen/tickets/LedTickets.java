package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tickets another room leads to their end ({@link Kind#led}), and the orders opened for them. That room says who may;
 * here the owner stays one, the facts are kept and the deadline runs.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.3.2", "4.3.4"})
public class LedTickets {

    /** How far it is. */
    public record View(
            UUID id,
            String number,
            Kind kind,
            Stage stage,
            UUID owner,
            @Nullable UUID offeredTo,
            Instant openedAt,
            Instant dueAt,
            int level,
            @Nullable UUID settlementId,
            @Nullable UUID settledBy,
            @Nullable Instant settledAt,
            @Nullable String settledText) {}

    private final OpeningTickets opening;
    private final HandingOver handingOver;
    private final Settling settling;
    private final Moving moving;
    private final Tickets tickets;
    private final Sight sight;
    private final TicketAlarms alarms;
    private final DueRules rules;
    private final Clock clock;

    LedTickets(
            OpeningTickets opening,
            HandingOver handingOver,
            Settling settling,
            Moving moving,
            Tickets tickets,
            Sight sight,
            TicketAlarms alarms,
            DueRules rules,
            Clock clock) {
        this.opening = opening;
        this.handingOver = handingOver;
        this.settling = settling;
        this.moving = moving;
        this.tickets = tickets;
        this.sight = sight;
        this.alarms = alarms;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param at when it was found, which may be long before it is known here; it is due from there on */
    public OpeningTickets.Opened open(NewTicket in, ProjectRef project, Actor by, Instant at) {
        Instant now = clock.instant();
        Instant since = at.isAfter(now) ? now : at;
        return opening.once(in, project, by, since, rules.due(project.id(), in.kind(), since));
    }

    /**
     * Opens what must be done for another ticket, due with it; where that is past, as such a matter usually is.
     *
     * @param of the ticket it is opened for
     */
    public OpeningTickets.Opened order(NewTicket in, ProjectRef project, Actor by, UUID of) {
        if (in.kind().led()) {
            throw new RuleBroken("4.3.2", "tickets.rule.led");
        }
        Instant now = clock.instant();
        Instant due = tickets.find(project.id(), of).due().at();
        Due until = due.isAfter(now)
                ? new Due(due, "tickets.due.with-finding", List.of())
                : rules.due(project.id(), in.kind(), now);
        OpeningTickets.Opened opened = opening.once(in, project, by, now, until);
        tickets.orderedFor(project.id(), in.id(), of);
        return opened;
    }

    /** Whether the ticket's own page opens for this person, who may see the matter elsewhere. */
    public boolean opensFor(Actor actor, UUID projectId, UUID id) {
        return sight.sees(actor, tickets.find(projectId, id));
    }

    /** @param to a colleague or a department, who answers as for any ticket */
    public void offer(ProjectRef project, UUID id, Actor by, UUID to, String reason) {
        handingOver.offer(project.id(), id, by, to, reason);
    }

    public void accept(ProjectRef project, UUID id, Actor by) {
        handingOver.accept(project.id(), id, by);
    }

    public void withdraw(ProjectRef project, UUID id, Actor by) {
        handingOver.withdraw(project.id(), id, by);
    }

    public void takeOver(ProjectRef project, UUID id, Actor by, String reason) {
        handingOver.takeOver(project.id(), id, by, reason);
    }

    /** The work is done; the deadline ends. @return the settlement's id */
    public UUID settle(ProjectRef project, UUID id, Actor by, WayOut way, String text) {
        Ticket after = settling.settled(led(project, id), by, way, text, clock.instant());
        return Objects.requireNonNull(after.settlement()).id();
    }

    /** Not right: the owner has it again, and the deadline is what it was. */
    public void sendBack(ProjectRef project, UUID id, Actor by, String reason) {
        Ticket before = led(project, id);
        settling.reopened(before, by, before.due(), reason, clock.instant());
    }

    /** The order opened for it did not hold: whoever had it has it again. */
    public void sendOrderBack(ProjectRef project, UUID orderId, Actor by, String reason) {
        Ticket before = moving.begin(project.id(), orderId);
        Instant now = clock.instant();
        settling.reopened(before, by, rules.due(project.id(), before.kind(), now), reason, now);
    }

    public void close(ProjectRef project, UUID id, Actor by, String outcome) {
        settling.closed(led(project, id), by, outcome, clock.instant());
    }

    /** An order moves with what it was opened for. */
    public void extendOrder(ProjectRef project, UUID orderId, Instant due) {
        Ticket before = moving.begin(project.id(), orderId);
        if (before.settlement() == null && due.isAfter(before.due().at())) {
            Ticket after = before.extended(new Due(due, "tickets.due.with-finding", List.of()));
            moving.end(before, after, "extended", "");
            alarms.untilSettled(after, clock.instant());
        }
    }

    public View of(UUID projectId, UUID id) {
        Ticket t = tickets.find(projectId, id);
        Settlement s = t.settlement();
        return new View(
                t.id(),
                t.number(),
                t.kind(),
                t.stage(),
                t.owner(),
                t.offer() != null && t.offer().to() instanceof HandOver.Person person ? person.id() : null,
                t.openedAt(),
                t.due().at(),
                t.level(),
                s == null ? null : s.id(),
                s == null ? null : s.by(),
                s == null ? null : s.at(),
                s == null ? null : s.text());
    }

    private Ticket led(ProjectRef project, UUID id) {
        Ticket ticket = moving.begin(project.id(), id);
        if (!ticket.kind().led()) {
            throw new RuleBroken("4.3.4", "tickets.rule.not-led");
        }
        return ticket;
    }
}
