package io.shouwen.duty;

import io.shouwen.duty.view.AttendancePage;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a month in three queries: the planned shifts, the sign-ons for them, and the sign-ons without a shift. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AttendanceQueries {

    private final JdbcClient jdbc;

    AttendanceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AttendancePage page(ProjectRef project, YearMonth month, Instant now) {
        List<Attendance.Shift> shifts = jdbc.sql("""
                select id, staff_id, begins_at, ends_at from roster.published_shift
                where project_id = ? and day >= ? and day < ? and withdrawn_at is null""")
                .params(project.id(), month.atDay(1), month.plusMonths(1).atDay(1))
                .query((row, n) -> new Attendance.Shift(
                        row.getObject("id", UUID.class),
                        row.getObject("staff_id", UUID.class),
                        Sql.instant(row, "begins_at"),
                        Sql.instant(row, "ends_at")))
                .list();
        Instant from = month.atDay(1).atStartOfDay(project.zone()).toInstant();
        Instant to = month.plusMonths(1).atDay(1).atStartOfDay(project.zone()).toInstant();
        List<Attendance.Worked> worked = jdbc.sql("""
                select o.staff_id, o.shift_id, o.on_at, o.off_at, o.ended, o.place from duty.sign_on o
                left join roster.published_shift s on s.project_id = o.project_id and s.id = o.shift_id
                where o.project_id = ? and o.on_at >= ? and o.on_at < ?
                  and (s.day >= ? and s.day < ? or s.id is null and o.on_at >= ? and o.on_at < ?)
                order by o.on_at""")
                .params(Sql.values(project.id(), from.minus(SignOn.EARLY), to.plus(SignOns.LONGEST)))
                .params(Sql.values(month.atDay(1), month.plusMonths(1).atDay(1), from, to))
                .query((row, n) -> new Attendance.Worked(
                        row.getObject("staff_id", UUID.class),
                        row.getObject("shift_id", UUID.class),
                        Sql.instant(row, "on_at"),
                        Sql.instantOrNull(row, "off_at"),
                        "SYSTEM".equals(row.getString("ended")),
                        SignOnPlace.valueOf(row.getString("place")).doubtful()))
                .list();
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, name from staff.member where project_id = ?")
                .param(project.id())
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return new AttendancePage(
                month,
                YearMonth.from(now.atZone(project.zone())).equals(month),
                Attendance.of(names, shifts, worked, project.zone(), now));
    }
}
