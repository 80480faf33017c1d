package io.shouwen.tickets.handover;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.staff.Department;
import io.shouwen.staff.Departments;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.handover.view.DepartmentPage;
import io.shouwen.tickets.handover.view.DepartmentPage.Waiting;
import io.shouwen.tickets.list.TicketListQueries;
import io.shouwen.tickets.list.view.TicketRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tickets of a department for its head; those who lead see all departments. */
@Repository
@Clause("4.2.6")
class DepartmentQueueQueries {

    private static final String OURS = "d.project_id = :project and (:all or :me in (d.head_id, d.deputy_id))";

    private static final String WAITING = """
            select t.id, t.number, t.kind, t.title, t.description, t.house_label, t.place, h.reason, h.at, h.answer_by,
                   f.name as giver, d.name as department, t.due_at,
                   t.offered_to is not distinct from :me or :me in (d.head_id, d.deputy_id) as mine
            from tickets.ticket t
            join tickets.hand_over h on h.project_id = t.project_id and h.id = t.offer_id
            join platform.person f on f.id = h.from_id
            left join staff.department_head d on d.project_id = t.project_id and d.id = t.offered_department
            where t.project_id = :project and t.offer_id is not null
              and (t.offered_to = :me or t.offered_department in (select d.id from staff.department_head d where %s))
            order by h.answer_by, t.id limit :limit""".formatted(OURS);

    private static final String TAKEN = """
            select t.id, t.number, t.kind, t.stage, t.title, t.house_label, t.place, o.name as owner, t.opened_at,
                   t.due_at, t.level, t.urgent, false as offered, coalesce(asked.name, a.name) as offered_to
            from tickets.ticket t join platform.person o on o.id = t.owner_id
            left join staff.department_head asked on asked.project_id = t.project_id and asked.id = t.offered_department
            left join platform.person a on a.id = t.offered_to
            left join tickets.settlement s on s.project_id = t.project_id and s.id = t.settlement_id
            where t.project_id = :project and (t.owner_id = :me or t.id in (
                select h.ticket_id from tickets.hand_over h
                join staff.department_head d on d.project_id = h.project_id and d.id = h.department_id
                where h.project_id = :project and h.answer = 'ACCEPTED' and %s)) and\s""".formatted(OURS);

    private static final String OPEN =
            "t.settlement_id is null and t.closed_at is null order by t.due_at, t.id limit :limit";

    private static final String DONE = "s.at >= :today order by s.at desc, t.id limit :limit";

    private final JdbcClient jdbc;
    private final Departments departments;

    DepartmentQueueQueries(JdbcClient jdbc, Departments departments) {
        this.jdbc = jdbc;
        this.departments = departments;
    }

    /** @param declining ticket whose form for declining has errors */
    DepartmentPage page(ProjectRef project, Actor me, @Nullable UUID declining, Form form, Instant now) {
        boolean all = Ticket.leads(me);
        List<Department> ours = all ? departments.list(project.id()) : departments.of(project.id(), me.id());
        Instant today = LocalDate.ofInstant(now, project.zone())
                .atStartOfDay(project.zone())
                .toInstant();
        return new DepartmentPage(
                ours.stream().map(Department::name).toList(),
                ask(WAITING, project, me, all)
                        .query(DepartmentQueueQueries::waiting)
                        .list(),
                ask(TAKEN + OPEN, project, me, all)
                        .query(TicketListQueries::row)
                        .list(),
                ask(TAKEN + DONE, project, me, all)
                        .param("today", Sql.at(today))
                        .query(TicketListQueries::row)
                        .list(),
                declining,
                form);
    }

    /** Open tickets of the reader's departments that others own, soonest due first. */
    List<TicketRow> ofOthers(ProjectRef project, Actor me, int limit) {
        return jdbc.sql(TAKEN + "t.owner_id <> :me and " + OPEN)
                .param("project", project.id())
                .param("me", me.id())
                .param("all", false)
                .param("limit", limit)
                .query(TicketListQueries::row)
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, ProjectRef project, Actor me, boolean all) {
        return jdbc.sql(sql)
                .param("project", project.id())
                .param("me", me.id())
                .param("all", all)
                .param("limit", DepartmentPage.MOST + 1);
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        String house = row.getString("house_label");
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new Kind(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                house.isEmpty() ? row.getString("place") : house,
                row.getString("giver"),
                row.getString("department"),
                row.getString("reason"),
                Sql.instant(row, "at"),
                Sql.instant(row, "answer_by"),
                row.getBoolean("mine"));
    }
}
