package io.shouwen.tickets.emergency;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketDeadlines;
import io.shouwen.tickets.handover.HandOverTicket;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers an emergency: takes it, confirms a resident's claim, or withdraws it with a reason. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.1.2", "4.2.3"})
public class AnswerEmergency {

    private final MoveTicket move;
    private final HandOverTicket handOver;
    private final Emergencies emergencies;
    private final EmergencyAlarms alarms;
    private final TicketDeadlines deadlines;
    private final Live live;

    AnswerEmergency(
            MoveTicket move,
            HandOverTicket handOver,
            Emergencies emergencies,
            EmergencyAlarms alarms,
            TicketDeadlines deadlines,
            Live live) {
        this.move = move;
        this.handOver = handOver;
        this.emergencies = emergencies;
        this.alarms = alarms;
        this.deadlines = deadlines;
        this.live = live;
    }

    /** Whoever takes it owns the ticket and silences the alarm. Idempotent for the same person. */
    public void take(UUID projectId, UUID ticketId, Actor by, Instant now) {
        Ticket ticket = move.begin(projectId, ticketId, by);
        Emergency before = of(ticket);
        if (before.taken() != null && before.taken().by().equals(by.id())) {
            return;
        }
        RuleBroken.throwIf(ticket.mayRewrite());
        emergencies.answered(before.take(by, now), "");
        Ticket after = handOver.takeUp(ticket, by, now);
        alarms.end(before, now);
        move.said(after, "emergency-taken", null, by.name());
        move.tell(
                after,
                emergencies.alarmedBy(before, by.id()),
                Notifications.Kind.NEWS,
                "tickets.told.emergency-taken",
                by.name());
        live.publish(projectId, EmergencyAlarms.TOPIC, ticketId.toString());
    }

    /** A resident's claim is true. */
    public void confirm(UUID projectId, UUID ticketId, Actor by, Instant now) {
        Ticket ticket = move.begin(projectId, ticketId, by);
        emergencies.answered(of(ticket).confirm(by, now), "");
        move.said(ticket, "emergency-confirmed", null, by.name());
        live.publish(projectId, EmergencyAlarms.TOPIC, ticketId.toString());
    }

    /** It is none; the former deadlines apply again. */
    public void withdraw(UUID projectId, UUID ticketId, Actor by, String reason, Instant now) {
        Ticket before = move.begin(projectId, ticketId, by);
        Emergency declared = of(before);
        emergencies.answered(declared.withdraw(before, by, reason, now), reason);
        Ticket after = before.urgent(null, declared.dueAfter(before));
        move.end(before, after, "emergency-withdrawn", reason, now);
        Instant respondBy = declared.respondBefore();
        if (respondBy != null && after.respondedAt() == null) {
            emergencies.respondBy(after, respondBy);
            deadlines.untilAnswered(after, respondBy, now);
        }
        alarms.end(declared, now);
        move.tell(
                after,
                emergencies.alarmedBy(declared, by.id()),
                Notifications.Kind.NEWS,
                "tickets.told.emergency-withdrawn",
                by.name(),
                reason);
        live.publish(projectId, EmergencyAlarms.TOPIC, ticketId.toString());
    }

    private Emergency of(Ticket ticket) {
        return emergencies.of(ticket).orElseThrow(() -> new RuleBroken("4.2.3", "tickets.rule.no-emergency"));
    }
}
