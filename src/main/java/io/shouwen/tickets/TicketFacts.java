package io.shouwen.tickets;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what happened to a ticket: one row a fact, never changed but for an answer to it. */
@Repository
class TicketFacts {

    private final JdbcClient jdbc;

    TicketFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void offered(Ticket ticket, HandOver o) {
        jdbc.sql("""
                insert into tickets.hand_over (project_id, id, ticket_id, from_id, to_id, by_id, at, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        ticket.projectId(), o.id(), ticket.id(), o.from(), o.to(), o.by(), o.at(), o.reason()))
                .update();
    }

    void answered(UUID projectId, HandOver offer, HandOver.Answer answer, String reason, Instant now) {
        jdbc.sql("""
                update tickets.hand_over set answer = ?, answered_at = ?, answer_reason = ?
                where project_id = ? and id = ? and answer is null""")
                .params(Sql.values(answer.name(), now, reason, projectId, offer.id()))
                .update();
    }

    void settled(Ticket ticket) {
        Settlement s = Objects.requireNonNull(ticket.settlement());
        jdbc.sql("""
                insert into tickets.settlement (project_id, id, ticket_id, by_id, at, way, text)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        ticket.projectId(),
                        s.id(),
                        ticket.id(),
                        s.by(),
                        s.at(),
                        s.way().name(),
                        s.text()))
                .update();
    }

    void closed(Ticket ticket) {
        Settlement s = Objects.requireNonNull(ticket.settlement());
        Closure c = Objects.requireNonNull(ticket.closure());
        jdbc.sql("""
                insert into tickets.closure
                    (project_id, id, ticket_id, settlement_id, settled_by, by_id, at, outcome, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        ticket.projectId(), c.id(), ticket.id(), s.id(), s.by(), c.by(), c.at(), c.outcome()))
                .params(Sql.values(ticket.due().at()))
                .update();
    }

    void reopened(Ticket ticket, Reopening r) {
        jdbc.sql("""
                insert into tickets.reopening (project_id, id, ticket_id, settlement_id, closure_id, by_id, at, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(ticket.projectId(), r.id(), ticket.id(), r.settlementId(), r.closureId()))
                .params(Sql.values(r.by(), r.at(), r.reason()))
                .update();
    }

    /** @return false where this level of this deadline was told before */
    boolean escalated(Ticket ticket, int level, @Nullable UUID by, String reason, Instant now) {
        return jdbc.sql("""
                insert into tickets.escalation (project_id, id, ticket_id, level, at, by_id, reason, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(Sql.values(ticket.projectId(), Ids.next(), ticket.id(), level, now, by, reason))
                        .params(Sql.values(ticket.due().at()))
                        .update()
                == 1;
    }

    void attached(Ticket ticket, UUID commentId, UUID fileId) {
        jdbc.sql("insert into tickets.comment_file (project_id, comment_id, file_id, ticket_id) values (?, ?, ?, ?)")
                .params(ticket.projectId(), commentId, fileId, ticket.id())
                .update();
    }

    void commented(Ticket ticket, UUID id, UUID by, String text, Instant now) {
        jdbc.sql("insert into tickets.comment (project_id, id, ticket_id, by_id, at, text) values (?, ?, ?, ?, ?, ?)")
                .params(Sql.values(ticket.projectId(), id, ticket.id(), by, now, text))
                .update();
    }
}
