package io.shouwen.tickets;

import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A ticket's deadlines: to be answered, to be taken by a department, to be settled, to be followed up. */
@Component
class TicketDeadlines {

    static final String TICKET = "ticket";
    static final String FOLLOW_UP = "follow-up";
    static final String HAND_OVER = "hand-over";
    static final String SETTLE = "settle";
    static final String RESPOND = "respond";
    static final String ASK_BACK = "ask-back";

    /** After the supervisor was told, the property manager is told that much later. */
    static final Duration BETWEEN_LEVELS = Duration.ofHours(4);

    private static final String TAKE = "take";
    private static final Duration REMINDER = Duration.ofMinutes(30);

    private final Deadlines deadlines;

    TicketDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void untilAnswered(Ticket ticket, Instant by, Instant now) {
        deadlines.set(plan(ticket.projectId(), TICKET, ticket.id(), RESPOND, by, List.of(new Alarm(0, by))), now);
    }

    void untilSettled(Ticket ticket, Instant now) {
        Instant due = ticket.due().at();
        deadlines.set(
                plan(
                        ticket.projectId(),
                        TICKET,
                        ticket.id(),
                        SETTLE,
                        due,
                        List.of(
                                new Alarm(0, due.minus(REMINDER)),
                                new Alarm(1, due),
                                new Alarm(2, due.plus(BETWEEN_LEVELS)))),
                now);
    }

    void untilFollowedUp(UUID projectId, UUID followUpId, Instant due, Instant now) {
        deadlines.set(
                plan(
                        projectId,
                        FOLLOW_UP,
                        followUpId,
                        ASK_BACK,
                        due,
                        List.of(new Alarm(0, due.minus(BETWEEN_LEVELS)), new Alarm(1, due))),
                now);
    }

    /** A department is reminded; then the supervisor is told, then the property manager. */
    void untilTaken(UUID projectId, UUID handOverId, Receivers.Asked asked, Instant now) {
        deadlines.set(
                plan(
                        projectId,
                        HAND_OVER,
                        handOverId,
                        TAKE,
                        asked.answerBy(),
                        List.of(
                                new Alarm(0, asked.remind()),
                                new Alarm(1, asked.answerBy()),
                                new Alarm(2, asked.manager()))),
                now);
    }

    void taken(UUID projectId, UUID handOverId, Instant now) {
        deadlines.end(projectId, HAND_OVER, handOverId, TAKE, now);
    }

    void answered(Ticket ticket, Instant now) {
        deadlines.end(ticket.projectId(), TICKET, ticket.id(), RESPOND, now);
    }

    void settled(Ticket ticket, Instant now) {
        answered(ticket, now);
        deadlines.end(ticket.projectId(), TICKET, ticket.id(), SETTLE, now);
    }

    void followedUp(UUID projectId, UUID followUpId, Instant now) {
        deadlines.end(projectId, FOLLOW_UP, followUpId, ASK_BACK, now);
    }

    private static DeadlinePlan plan(
            UUID projectId, String type, UUID id, String purpose, Instant due, List<Alarm> alarms) {
        return new DeadlinePlan(projectId, type, id, purpose, due, alarms);
    }
}
