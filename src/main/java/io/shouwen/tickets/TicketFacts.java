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

    /** Whether it leaves the owner's own department is told by the roles both hold now. */
    void offered(Ticket ticket, HandOver o) {
        UUID person = o.to() instanceof HandOver.Person to ? to.id() : null;
        UUID department = o.to() instanceof HandOver.ToDepartment to ? to.id() : null;
        jdbc.sql("""
                insert into tickets.hand_over (project_id, id, ticket_id, from_id, to_id, department_id, by_id, at,
                    answer_by, reason, across)
                values (:project, :id, :ticket, :from, :to, :department, :by, :at, :answerBy, :reason,
                    :department::uuid is not null or exists (
                        select from platform.person_role g where g.person_id = :from and g.project_id = :project
                        and g.role in ('REPAIR', 'HEAD')) <> exists (
                        select from platform.person_role g where g.person_id = :to and g.project_id = :project
                        and g.role in ('REPAIR', 'HEAD')))""")
                .param("project", ticket.projectId())
                .param("id", o.id())
                .param("ticket", ticket.id())
                .param("from", o.from())
                .param("to", person)
                .param("department", department)
                .param("by", o.by())
                .param("at", Sql.at(o.at()))
                .param("answerBy", Sql.at(o.answerBy()))
                .param("reason", o.reason())
                .update();
    }

    /** @param by who answered; whoever takes it for a department is the one it went to */
    void answered(UUID projectId, HandOver offer, UUID by, HandOver.Answer answer, String reason, Instant now) {
        jdbc.sql("""
                update tickets.hand_over set answer = :answer, answered_by = :by, answered_at = :now,
                    answer_reason = :reason, to_id = case when :answer = 'ACCEPTED' then :by else to_id end
                where project_id = :project and id = :id and answer is null""")
                .param("answer", answer.name())
                .param("by", by)
                .param("now", Sql.at(now))
                .param("reason", reason)
                .param("project", projectId)
                .param("id", offer.id())
                .update();
    }

    /** @return false where this level was told before */
    boolean unanswered(UUID projectId, UUID handOverId, int level, Instant now) {
        return jdbc.sql("""
                insert into tickets.hand_over_alarm (project_id, hand_over_id, level, at) values (?, ?, ?, ?)
                on conflict do nothing""").params(projectId, handOverId, level, Sql.at(now)).update() == 1;
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

    /** A picture of the resident's own report. */
    void sentAlong(Ticket ticket, UUID fileId) {
        jdbc.sql("insert into tickets.report_file (project_id, ticket_id, file_id) values (?, ?, ?)")
                .params(ticket.projectId(), ticket.id(), fileId)
                .update();
    }

    void contacted(Ticket ticket, Contact contact) {
        jdbc.sql("""
                insert into tickets.contact (project_id, id, ticket_id, by_id, at, way, whom, words)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(ticket.projectId(), contact.id(), ticket.id(), contact.by(), contact.at()))
                .params(Sql.values(contact.way().name(), contact.whom(), contact.words()))
                .update();
    }

    void commented(Ticket ticket, UUID id, UUID by, String text, Instant now) {
        jdbc.sql("insert into tickets.comment (project_id, id, ticket_id, by_id, at, text) values (?, ?, ?, ?, ?, ?)")
                .params(Sql.values(ticket.projectId(), id, ticket.id(), by, now, text))
                .update();
    }
}
