package io.shouwen.tickets;

import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a ticket's deadlines: first response and settlement. */
@Component
public class TicketDeadlines {

    public static final String TICKET = "ticket";
    public static final String SETTLE = "settle";
    public static final String RESPOND = "respond";

    /** Time between the escalation to the supervisor and to the property manager. */
    public static final Duration BETWEEN_LEVELS = Duration.ofHours(4);

    /** The same for an emergency. */
    public static final Duration BETWEEN_URGENT_LEVELS = Duration.ofMinutes(15);

    private static final Duration REMINDER = Duration.ofMinutes(30);
    private static final Duration URGENT_REMINDER = Duration.ofMinutes(10);

    private final Deadlines deadlines;

    TicketDeadlines(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param respondBy when somebody must have answered at the latest, or null if nobody waits for an answer */
    void opened(Ticket ticket, @Nullable Instant respondBy, Instant now) {
        deadlines.set(
                respondBy == null ? List.of(settle(ticket)) : List.of(settle(ticket), respond(ticket, respondBy)), now);
    }

    public void untilAnswered(Ticket ticket, Instant by, Instant now) {
        deadlines.set(respond(ticket, by), now);
    }

    private static DeadlinePlan respond(Ticket ticket, Instant by) {
        return plan(ticket, RESPOND, by, List.of(new Alarm(0, by)));
    }

    private static DeadlinePlan settle(Ticket ticket) {
        Instant due = ticket.due().at();
        boolean urgent = ticket.emergency() != null;
        return plan(
                ticket,
                SETTLE,
                due,
                List.of(
                        new Alarm(0, due.minus(urgent ? URGENT_REMINDER : REMINDER)),
                        new Alarm(1, due),
                        new Alarm(2, due.plus(urgent ? BETWEEN_URGENT_LEVELS : BETWEEN_LEVELS))));
    }

    private void answered(Ticket ticket, Instant now) {
        deadlines.end(ticket.projectId(), TICKET, ticket.id(), RESPOND, now);
    }

    private void settled(Ticket ticket, Instant now) {
        answered(ticket, now);
        deadlines.end(ticket.projectId(), TICKET, ticket.id(), SETTLE, now);
    }

    /** Ends or moves the deadlines that a move concerns. */
    void moved(Ticket before, Ticket after, Instant now) {
        if (before.respondedAt() == null && after.respondedAt() != null) {
            answered(after, now);
        }
        if (before.settlement() == null && after.settlement() != null) {
            settled(after, now);
        } else if (after.settlement() == null
                && (before.settlement() != null
                        || !before.due().equals(after.due())
                        || !Objects.equals(before.emergency(), after.emergency()))) {
            deadlines.set(settle(after), now);
        }
    }

    private static DeadlinePlan plan(Ticket ticket, String purpose, Instant due, List<Alarm> alarms) {
        return new DeadlinePlan(ticket.projectId(), TICKET, ticket.id(), purpose, due, alarms);
    }
}
