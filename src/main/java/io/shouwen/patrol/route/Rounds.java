package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of due rounds. Call it inside a scope. */
@Component
@Clause("4.2.1")
@Transactional(propagation = Propagation.MANDATORY)
public class Rounds {

    /** Number of days after today for which rounds are planned. */
    public static final int AHEAD = 3;

    /**
     * The grace period: a round may be begun this long before its window, and closed in time this long after it, when
     * the walker is at the last checkpoint.
     */
    public static final Duration GRACE = Duration.ofMinutes(30);

    /** The grace period in SQL. */
    public static final String GRACE_SQL = "interval '" + GRACE.toMinutes() + " minutes'";

    static final String SUBJECT = "patrol-round";
    static final String WALKED = "walked";

    private static final String SELECT = """
            select o.id, o.route_id, o.district_id, o.window_id, w.name as window_name, o.day, o.starts_at, o.ends_at
            from patrol.round o
            join patrol.time_window w on w.project_id = o.project_id and w.id = o.window_id
            where o.project_id = :project\s""";

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final ProjectDirectory projects;

    Rounds(JdbcClient jdbc, Deadlines deadlines, ProjectDirectory projects) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.projects = projects;
    }

    /** Plans the rounds of today and the following days. @see #plan(UUID, LocalDate, int, Instant) */
    public void plan(UUID projectId, Instant now) {
        plan(projectId, LocalDate.ofInstant(now, zone(projectId)), AHEAD, now);
    }

    /**
     * Plans one round per route and window for each day from {@code from} to {@code days} later; existing rounds are
     * kept. Rounds that would begin before their route was created are left out.
     */
    public void plan(UUID projectId, LocalDate from, int days, Instant now) {
        record Fresh(UUID id, Instant endsAt) {}
        List<Fresh> fresh = jdbc.sql("""
                insert into patrol.round
                    (project_id, id, route_id, district_id, window_id, day, starts_at, ends_at, planned_at)
                select r.project_id, md5(r.id::text || w.id::text || d.day::text)::uuid, r.id, r.district_id, w.id, d.day,
                       (d.day + w.starts) at time zone :zone, (d.day + w.ends) at time zone :zone, :now
                from patrol.route r
                join patrol.time_window w on w.project_id = r.project_id
                cross join (select cast(:from as date) + n as day from generate_series(0, :days) n) d
                where r.project_id = :project and r.retired_at is null
                  and w.since <= d.day and (w.retired_on is null or d.day < w.retired_on)
                  and (d.day + w.starts) at time zone :zone >= r.made_at
                  and (d.day + w.starts) at time zone :zone < (d.day + w.ends) at time zone :zone
                on conflict (project_id, route_id, day, window_id) do nothing
                returning id, ends_at""")
                .param("project", projectId)
                .param("zone", zone(projectId).getId())
                .param("from", from)
                .param("days", days)
                .param("now", Sql.at(now))
                .query((row, n) -> new Fresh(row.getObject("id", UUID.class), Sql.instant(row, "ends_at")))
                .list();
        for (Fresh round : fresh) {
            Instant told = round.endsAt().plus(GRACE);
            if (told.isAfter(now)) {
                deadlines.set(
                        new DeadlinePlan(
                                projectId, SUBJECT, round.id(), WALKED, round.endsAt(), List.of(new Alarm(1, told))),
                        now);
            }
        }
    }

    /** Rounds whose window overlaps the period, sorted by begin and district. */
    public List<Round> between(UUID projectId, Instant from, Instant to) {
        return jdbc.sql(SELECT
                        + "and o.ends_at > :from and o.starts_at < :to order by o.starts_at, o.district_id, o.id")
                .param("project", projectId)
                .param("from", Sql.at(from))
                .param("to", Sql.at(to))
                .query(Rounds::round)
                .list();
    }

    public Optional<Round> byId(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "and o.id = :id")
                .param("project", projectId)
                .param("id", id)
                .query(Rounds::round)
                .optional();
    }

    /**
     * The round to which a walk of the route begun at that moment belongs: its window contains the moment, or else is
     * the nearest of that day.
     */
    public Optional<Round> matching(UUID projectId, UUID routeId, Instant at, ZoneId zone) {
        List<Round> ofDay = jdbc.sql(SELECT + "and o.route_id = :route and o.day = :day")
                .param("project", projectId)
                .param("route", routeId)
                .param("day", LocalDate.ofInstant(at, zone))
                .query(Rounds::round)
                .list();
        return Round.matching(ofDay, at, zone);
    }

    /**
     * Plans rounds that have not begun again, from the present routes, districts and windows; rounds walked or being
     * walked are kept.
     */
    void replan(UUID projectId, Instant now) {
        List<UUID> gone =
                jdbc.sql("""
                delete from patrol.round o using patrol.route r, patrol.time_window w
                where o.project_id = ? and o.starts_at > ?
                  and r.project_id = o.project_id and r.id = o.route_id
                  and w.project_id = o.project_id and w.id = o.window_id
                  and (r.retired_at is not null or r.district_id <> o.district_id
                       or o.day < w.since or o.day >= w.retired_on)
                  and not exists (select from patrol.walk k where k.project_id = o.project_id and k.round_id = o.id)
                returning o.id""").params(projectId, Sql.at(now)).query(UUID.class).list();
        gone.forEach(id -> deadlines.end(projectId, SUBJECT, id, WALKED, now));
        plan(projectId, now);
    }

    private ZoneId zone(UUID projectId) {
        return projects.byId(projectId).map(ProjectRef::zone).orElse(ZoneId.of("Asia/Shanghai"));
    }

    private static Round round(ResultSet row, int n) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                row.getObject("route_id", UUID.class),
                row.getObject("district_id", UUID.class),
                row.getObject("window_id", UUID.class),
                row.getString("window_name"),
                row.getObject("day", LocalDate.class),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"));
    }
}
