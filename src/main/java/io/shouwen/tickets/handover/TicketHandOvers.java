package io.shouwen.tickets.handover;

import io.shouwen.platform.Sql;
import io.shouwen.tickets.HandOver;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of offers and their answers; an answer is final. */
@Repository
class TicketHandOvers {

    private final JdbcClient jdbc;

    TicketHandOvers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it leaves the owner's own department is decided by the present roles of both. */
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

    /** @param by who answered; the one who accepts for a department is stored as the receiver */
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

    /** @return false if this level is stored already */
    boolean unanswered(UUID projectId, UUID handOverId, int level, Instant now) {
        return jdbc.sql("""
                insert into tickets.hand_over_alarm (project_id, hand_over_id, level, at) values (?, ?, ?, ?)
                on conflict do nothing""").params(projectId, handOverId, level, Sql.at(now)).update() == 1;
    }
}
