package io.shouwen.tickets.emergency;

import io.shouwen.platform.Clause;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketDeadlines;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Declares a ticket an emergency: it gets the short clock, and everybody on duty who can act is alarmed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.1.2", "4.2.3"})
public class DeclareEmergency {

    private final MoveTicket move;
    private final Emergencies emergencies;
    private final EmergencyRules rules;
    private final EmergencyAlarms alarms;
    private final TicketDeadlines deadlines;
    private final Live live;

    DeclareEmergency(
            MoveTicket move,
            Emergencies emergencies,
            EmergencyRules rules,
            EmergencyAlarms alarms,
            TicketDeadlines deadlines,
            Live live) {
        this.move = move;
        this.emergencies = emergencies;
        this.rules = rules;
        this.alarms = alarms;
        this.deadlines = deadlines;
        this.live = live;
    }

    /**
     * Idempotent: what is an emergency already stays as it was declared.
     *
     * @param by a member of staff, or the resident who reported it
     * @param fault key of the fault guide's symptom, or empty
     * @param reason at most 500 characters, may be empty if there is a fault
     */
    public void declare(UUID projectId, UUID ticketId, Actor by, String fault, String reason, Instant now) {
        Ticket before =
                by instanceof Actor.Staff ? move.begin(projectId, ticketId, by) : move.begin(projectId, ticketId);
        if (before.emergency() != null) {
            return;
        }
        EmergencyRule rule = rules.rule(projectId);
        Instant respondBefore = emergencies.respondBy(before);
        Emergency declared = Emergency.declared(before, by, fault, reason, rule, respondBefore, now);
        emergencies.declared(declared);
        Ticket after = before.urgent(declared.id(), rule.due(before, now));
        move.end(before, after, "emergency-declared", fault + " " + reason, now);
        respond(after, respondBefore, rule.respondBy(now), now);
        alarms.raise(after, declared, rule, by, now);
        live.publish(projectId, EmergencyAlarms.TOPIC, ticketId.toString());
    }

    private void respond(Ticket ticket, @Nullable Instant before, Instant urgent, Instant now) {
        if (before != null && ticket.respondedAt() == null && urgent.isBefore(before)) {
            emergencies.respondBy(ticket, urgent);
            deadlines.untilAnswered(ticket, urgent, now);
        }
    }
}
