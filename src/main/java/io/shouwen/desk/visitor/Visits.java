package io.shouwen.desk.visitor;

import io.shouwen.desk.visitor.DeskVisit.Departure;
import io.shouwen.desk.visitor.DeskVisit.Reception;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of visits. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.2.2")
class Visits {

    static final String SUBJECT = "visit";

    /** The ticket that carries a visit on. */
    record TicketOfVisit(UUID id, String number) {}

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if this visit was written before */
    boolean insert(UUID projectId, DeskVisit visit, UUID notedBy) {
        return jdbc.sql("""
                insert into desk.visit (project_id, id, came_at, people, noted_by) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
                        .params(Sql.values(projectId, visit.id(), visit.cameAt(), visit.people(), notedBy))
                        .update()
                == 1;
    }

    /** Locked until the end of the transaction. */
    DeskVisit hold(UUID projectId, UUID id) {
        if (jdbc.sql("select 1 from desk.visit where project_id = ? and id = ? for update")
                .params(projectId, id)
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw new NotFound();
        }
        return jdbc.sql("""
                select v.id, v.came_at, v.people, r.by_id as received_by, r.at as received_at,
                       d.how, d.text, d.by_id as left_by, d.at as left_at
                from desk.visit v
                left join desk.visit_reception r on r.project_id = v.project_id and r.visit_id = v.id
                left join desk.visit_departure d on d.project_id = v.project_id and d.visit_id = v.id
                where v.project_id = ? and v.id = ?""")
                .params(projectId, id)
                .query((row, n) -> new DeskVisit(
                        row.getObject("id", UUID.class),
                        Sql.instant(row, "came_at"),
                        row.getInt("people"),
                        row.getObject("received_by") == null
                                ? null
                                : new Reception(
                                        row.getObject("received_by", UUID.class), Sql.instant(row, "received_at")),
                        row.getString("how") == null
                                ? null
                                : new Departure(
                                        VisitEnd.valueOf(row.getString("how")),
                                        row.getString("text"),
                                        row.getObject("left_by", UUID.class),
                                        Sql.instant(row, "left_at"))))
                .single();
    }

    void insert(UUID projectId, UUID visitId, Reception reception) {
        jdbc.sql("""
                insert into desk.visit_reception (project_id, visit_id, by_id, at) values (?, ?, ?, ?)
                on conflict do nothing""")
                .params(Sql.values(projectId, visitId, reception.by(), reception.at()))
                .update();
    }

    void insert(UUID projectId, UUID visitId, Departure departure, @Nullable TicketOfVisit ticket) {
        jdbc.sql("""
                insert into desk.visit_departure (project_id, visit_id, how, text, by_id, at, ticket_id, ticket_number)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId, visitId, departure.how().name(), departure.text(), departure.by(), departure.at()))
                .params(Sql.values(ticket == null ? null : ticket.id(), ticket == null ? null : ticket.number()))
                .update();
    }

    void note(UUID projectId, UUID visitId, VisitorNote note) {
        jdbc.sql("""
                update desk.visit set resident_id = ?, house_id = ?, house_label = ?, name = ?, phone = ?, company = ?,
                    leader_title = ?, colleague_id = ?, people = ?, kind = ?, purpose = ?
                where project_id = ? and id = ?""")
                .params(Sql.values(
                        note.residentId(),
                        note.houseId(),
                        note.houseLabel(),
                        note.name(),
                        note.phone(),
                        note.company()))
                .params(Sql.values(
                        note.leaderTitle(),
                        note.colleagueId(),
                        note.people(),
                        note.kind() == null ? null : note.kind().name(),
                        note.purpose()))
                .params(projectId, visitId)
                .update();
    }

    /** The visit that has waited longest since a time; null if nobody waits. */
    @Nullable
    UUID longestWaiting(UUID projectId, Instant since) {
        return jdbc.sql("""
                select v.id from desk.visit v
                where v.project_id = ? and v.came_at > ?
                and not exists (select from desk.visit_reception r where r.project_id = v.project_id and r.visit_id = v.id)
                and not exists (select from desk.visit_departure d where d.project_id = v.project_id and d.visit_id = v.id)
                order by v.came_at, v.id limit 1""")
                .params(Sql.values(projectId, since))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
