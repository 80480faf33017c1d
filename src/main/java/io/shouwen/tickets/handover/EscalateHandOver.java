package io.shouwen.tickets.handover;

import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.HandOver;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reminds a department that does not answer an offer, then escalates. The owner stays the owner meanwhile. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.2.6")
class EscalateHandOver implements DeadlineAlarms {

    private record Open(UUID ticketId, String department) {}

    private final JdbcClient jdbc;
    private final MoveTicket move;
    private final TicketHandOvers handOvers;
    private final Colleagues colleagues;

    EscalateHandOver(JdbcClient jdbc, MoveTicket move, TicketHandOvers handOvers, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.move = move;
        this.handOvers = handOvers;
        this.colleagues = colleagues;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(HandOverDeadlines.HAND_OVER, this::reached);
    }

    void reached(DeadlineReached deadline) {
        jdbc.sql("""
                select h.ticket_id, d.name from tickets.hand_over h
                join staff.department_head d on d.project_id = h.project_id and d.id = h.department_id
                where h.project_id = ? and h.id = ? and h.answer is null""")
                .params(deadline.projectId(), deadline.subjectId())
                .query((row, n) -> new Open(row.getObject(1, UUID.class), row.getString(2)))
                .optional()
                .ifPresent(open -> raise(deadline, open));
    }

    private void raise(DeadlineReached deadline, Open open) {
        Ticket ticket = move.begin(deadline.projectId(), open.ticketId());
        HandOver offer = ticket.offer();
        if (offer == null || !offer.id().equals(deadline.subjectId())) {
            return; // answered while this waited for the lock
        }
        int level = deadline.level();
        if (level == 0) {
            move.tell(
                    ticket,
                    offer.to().answering(),
                    Notifications.Kind.REMINDER,
                    "tickets.told.department-soon",
                    open.department());
        } else if (handOvers.unanswered(deadline.projectId(), offer.id(), level, deadline.now())) {
            move.said(ticket, "unanswered", null, Map.of("department", open.department(), "level", level));
            move.tell(
                    ticket,
                    colleagues.reachable(
                            deadline.projectId(), level == 1 ? Role.SUPERVISOR : Role.MANAGER, deadline.now()),
                    Notifications.Kind.ALARM,
                    "tickets.told.department-late",
                    open.department());
        }
    }
}
