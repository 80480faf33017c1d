package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The moves that a leading room makes on its tickets ({@link KindRules#endsElsewhere}) and on the orders it opens for
 * them. That room checks who may; this class keeps the single owner, the facts and the deadline.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.3.2", "4.3.4"})
public class LeadTicket {

    /** The state of a ticket. */
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
            @Nullable String settledText,
            boolean led,
            @Nullable UUID closureId) {}

    private final OpenTicket opening;
    private final SettleTicket settle;
    private final CloseTicket close;
    private final ReopenTicket reopen;
    private final MoveTicket move;
    private final Tickets tickets;
    private final TicketSight sight;
    private final DueRules rules;

    LeadTicket(
            OpenTicket opening,
            SettleTicket settle,
            CloseTicket close,
            ReopenTicket reopen,
            MoveTicket move,
            Tickets tickets,
            TicketSight sight,
            DueRules rules) {
        this.opening = opening;
        this.settle = settle;
        this.close = close;
        this.reopen = reopen;
        this.move = move;
        this.tickets = tickets;
        this.sight = sight;
        this.rules = rules;
    }

    /** @param at when the matter arose, possibly long before; the deadline counts from then */
    public OpenTicket.Opened open(NewTicket in, ProjectRef project, Actor by, Instant at, Instant now) {
        Instant since = at.isAfter(now) ? now : at;
        return opening.once(in, project, by, by, since, rules.due(project.id(), in.kind(), since), null);
    }

    /**
     * Opens an order for another ticket, with the same deadline; if that has passed, with the usual one of its kind.
     *
     * @param of the ticket it is opened for
     */
    public OpenTicket.Opened order(NewTicket in, ProjectRef project, Actor by, UUID of, Instant now) {
        Instant due = tickets.find(project.id(), of).due().at();
        Due until = due.isAfter(now)
                ? new Due(due, "tickets.due.with-origin", List.of())
                : rules.due(project.id(), in.kind(), now);
        OpenTicket.Opened opened = opening.once(in, project, by, by, now, until, of);
        tickets.orderedFor(project.id(), in.id(), of);
        return opened;
    }

    /**
     * Locks the row until the transaction ends, so that moves run one after another.
     *
     * @throws NotFound if there is no such ticket
     */
    public void hold(UUID projectId, UUID id) {
        move.begin(projectId, id);
    }

    /**
     * Takes the lead of a ticket that could be settled at the desk until now: from here on only the leading room hands it
     * over and ends it. Idempotent.
     */
    @Clause("4.1.2.2")
    public void lead(UUID projectId, UUID id, Instant now) {
        Ticket before = move.begin(projectId, id);
        if (before.ledAt() == null) {
            move.end(before, before.led(now), "led", "", now);
        }
    }

    /** Moves its deadline: its clock stood still. @param rule message key of the reason */
    public void moveDue(UUID projectId, UUID id, Instant due, String rule, Instant now) {
        Ticket before = move.begin(projectId, id);
        move.end(before, before.extended(new Due(due, rule, List.of())), "due-moved", "", now);
    }

    /** Whoever raised it heard from us. */
    public void contacted(UUID projectId, UUID id, Instant now) {
        Ticket before = move.begin(projectId, id);
        move.end(before, before.contacted(now), "contacted", "", now);
    }

    /** Whether this person may open the ticket's own page. */
    public boolean opensFor(Actor actor, UUID projectId, UUID id) {
        return tickets.known(projectId, id)
                .filter(ticket -> sight.sees(actor, ticket))
                .isPresent();
    }

    /** The work is done; the deadline ends. @return id of the settlement */
    public UUID settle(ProjectRef project, UUID id, Actor by, WayOut way, String text, Instant now) {
        Ticket after = settle.settleLed(led(project, id), by, way, text, now);
        return Objects.requireNonNull(after.settlement()).id();
    }

    /** The work was not right: the owner has the ticket again, with the former deadline. */
    public void sendBack(ProjectRef project, UUID id, Actor by, String reason, Instant now) {
        reopen.sendBack(led(project, id), by, reason, now);
    }

    /** The order did not settle its matter: its owner has it again. */
    public void sendOrderBack(ProjectRef project, UUID orderId, Actor by, String reason, Instant now) {
        reopen.sendOrderBack(move.begin(project.id(), orderId), by, reason, now);
    }

    public void close(ProjectRef project, UUID id, Actor by, String outcome, Instant now) {
        close.closeLed(led(project, id), by, outcome, now);
    }

    /** Row lock until the transaction ends, so that moves of one matter follow each other. */
    public void lock(UUID projectId, UUID id) {
        move.begin(projectId, id);
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
                s == null ? null : s.text(),
                t.ledAt() != null,
                t.closureId());
    }

    private Ticket led(ProjectRef project, UUID id) {
        Ticket ticket = move.begin(project.id(), id);
        if (ticket.endsElsewhere() == null) {
            throw new RuleBroken("4.3.4", "tickets.rule.not-led");
        }
        return ticket;
    }
}
