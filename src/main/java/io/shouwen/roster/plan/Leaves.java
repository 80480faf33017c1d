package io.shouwen.roster.plan;

import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of leave requests and their decisions. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Leaves {

    private static final String SELECT = """
            select l.id, l.staff_id, m.name, l.kind, l.from_day, l.begins, l.to_day, l.ends, l.reason, l.asked_at,
                   d.outcome, d.decided_by, by.name as decider, d.decided_at, d.why
            from roster.leave_request l
            join staff.member m on m.project_id = l.project_id and m.id = l.staff_id
            left join roster.leave_decision d on d.project_id = l.project_id and d.leave_id = l.id
            left join staff.member by on by.project_id = d.project_id and by.id = d.decided_by
            where l.project_id = ?\s""";

    private final JdbcClient jdbc;

    Leaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Granted leave that overlaps these days. */
    List<Leave> granted(UUID projectId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select l.staff_id, l.kind, l.from_day, l.begins, l.to_day, l.ends from roster.leave_request l
                join roster.leave_decision d on d.project_id = l.project_id and d.leave_id = l.id and d.outcome = 'GRANTED'
                where l.project_id = ? and l.to_day >= ? and l.from_day <= ?""")
                .params(projectId, from, to)
                .query((row, n) -> leave(row))
                .list();
    }

    Optional<LeaveRequest> byId(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "and l.id = ?")
                .params(projectId, id)
                .query(Leaves::row)
                .optional();
    }

    List<LeaveRequest> waiting(UUID projectId, int limit) {
        return jdbc.sql(SELECT + "and d.outcome is null order by l.from_day, l.id limit ?")
                .params(projectId, limit)
                .query(Leaves::row)
                .list();
    }

    List<LeaveRequest> of(UUID projectId, UUID staffId, int limit) {
        return jdbc.sql(SELECT + "and l.staff_id = ? order by l.from_day desc, l.id desc limit ?")
                .params(projectId, staffId, limit)
                .query(Leaves::row)
                .list();
    }

    /** Whether the person has another request for some of this time that was neither declined nor withdrawn. */
    boolean overlaps(UUID projectId, Leave leave) {
        return jdbc.sql("""
                select exists (select 1 from roster.leave_request l
                left join roster.leave_decision d on d.project_id = l.project_id and d.leave_id = l.id
                where l.project_id = ? and l.staff_id = ? and l.to_day >= ? and l.from_day <= ?
                  and l.to_day + coalesce(l.ends, time '24:00') > ?::date + coalesce(?::time, time '00:00')
                  and l.from_day + coalesce(l.begins, time '00:00') < ?::date + coalesce(?::time, time '24:00')
                  and coalesce(d.outcome, 'GRANTED') = 'GRANTED')""")
                .params(Sql.values(projectId, leave.staffId(), leave.from(), leave.to()))
                .params(Sql.values(leave.from(), leave.begins(), leave.to(), leave.ends()))
                .query(Boolean.class)
                .single();
    }

    void ask(UUID projectId, UUID id, Leave leave, String reason, Instant now) {
        jdbc.sql("""
                insert into roster.leave_request
                    (project_id, id, staff_id, kind, from_day, begins, to_day, ends, reason, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, id, leave.staffId(), leave.kind().name(), leave.from(), leave.begins()))
                .params(Sql.values(leave.to(), leave.ends(), reason, now))
                .update();
    }

    /** @return false if somebody else decided first */
    boolean decide(UUID projectId, LeaveRequest leave, String outcome, UUID by, String why, Instant now) {
        return jdbc.sql("""
                insert into roster.leave_decision (project_id, leave_id, staff_id, outcome, decided_by, decided_at, why)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(projectId, leave.id(), leave.staffId(), outcome, by, Sql.at(now), why)
                        .update()
                == 1;
    }

    private static Leave leave(ResultSet row) throws SQLException {
        return new Leave(
                row.getObject("staff_id", UUID.class),
                LeaveKind.valueOf(row.getString("kind")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("ends", LocalTime.class));
    }

    private static LeaveRequest row(ResultSet row, int n) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new LeaveRequest(
                row.getObject("id", UUID.class),
                row.getString("name"),
                leave(row),
                row.getString("reason"),
                Sql.instant(row, "asked_at"),
                outcome,
                row.getString("decider"),
                row.getString("why"));
    }
}
