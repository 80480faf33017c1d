package io.shouwen.roster.plan;

import io.shouwen.platform.Span;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of shifts, drafts and published ones. Former staff have none after their last day. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Shifts {

    private static final String SELECT = """
            select s.id, s.post_id, s.staff_id, s.day, s.begins_at, s.ends_at, s.pattern_id,
                   s.published_at is not null as published, s.dropped_at is not null as dropped
            from roster.shift s
            join staff.member m on m.project_id = s.project_id and m.id = s.staff_id
                 and (m.left_on is null or s.day <= m.left_on)
            where s.project_id = ? and s.withdrawn_at is null\s""";

    private final JdbcClient jdbc;

    Shifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody's shifts on these days, including dropped ones. */
    List<RosterShift> on(UUID projectId, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + "and s.day between ? and ? order by s.begins_at, s.id")
                .params(projectId, from, to)
                .query(Shifts::row)
                .list();
    }

    List<RosterShift> of(UUID projectId, Collection<UUID> staff, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + "and s.staff_id = any (?) and s.day between ? and ? order by s.begins_at, s.id")
                .params(projectId, staff.toArray(UUID[]::new), from, to)
                .query(Shifts::row)
                .list();
    }

    Optional<RosterShift> byId(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "and s.id = ?")
                .params(projectId, id)
                .query(Shifts::row)
                .optional();
    }

    /** Locks the people whose shifts are changed, always in the same order to avoid a deadlock. */
    void lock(UUID projectId, Collection<UUID> staff) {
        staff.stream()
                .distinct()
                .sorted()
                .forEach(id -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                        .param("roster " + projectId + " " + id)
                        .query((row, n) -> 0)
                        .list());
    }

    /** @param publishedAt null for a draft */
    void insert(UUID projectId, List<RosterShift> shifts, @Nullable Instant publishedAt) {
        jdbc.sql("""
                insert into roster.shift
                    (project_id, id, post_id, staff_id, day, begins_at, ends_at, pattern_id, published_at)
                select ?, id::uuid, post::uuid, staff::uuid, day::date, begins::timestamptz, ends::timestamptz,
                       pattern::uuid, ?
                from unnest(?, ?, ?, ?, ?, ?, ?) as new (id, post, staff, day, begins, ends, pattern)""")
                .params(Sql.values(
                        projectId,
                        publishedAt,
                        column(shifts, RosterShift::id),
                        column(shifts, RosterShift::postId),
                        column(shifts, RosterShift::staffId),
                        column(shifts, RosterShift::day),
                        column(shifts, shift -> shift.span().begin()),
                        column(shifts, shift -> shift.span().end()),
                        column(shifts, RosterShift::patternId)))
                .update();
    }

    private static @Nullable String[] column(
            List<RosterShift> shifts, Function<RosterShift, ? extends @Nullable Object> of) {
        List<@Nullable String> values = new ArrayList<>();
        for (RosterShift shift : shifts) {
            Object value = of.apply(shift);
            values.add(value == null ? null : value.toString());
        }
        return values.toArray(new String[0]);
    }

    /** Removes published shifts from the draft, or puts them back (null). */
    void drop(UUID projectId, Collection<UUID> ids, @Nullable Instant at) {
        update("update roster.shift set dropped_at = ?, version = version + 1", projectId, ids, at);
    }

    void publish(UUID projectId, Collection<UUID> ids, Instant at) {
        update("update roster.shift set published_at = ?, version = version + 1", projectId, ids, at);
    }

    void withdraw(UUID projectId, Collection<UUID> ids, Instant at) {
        update("update roster.shift set withdrawn_at = ?, version = version + 1", projectId, ids, at);
    }

    private void update(String update, UUID projectId, Collection<UUID> ids, @Nullable Instant at) {
        if (!ids.isEmpty()) {
            jdbc.sql(update + " where project_id = ? and id = any (?)")
                    .params(Sql.values(at, projectId, ids.toArray(UUID[]::new)))
                    .update();
        }
    }

    void delete(UUID projectId, Collection<UUID> ids) {
        jdbc.sql("delete from roster.shift where project_id = ? and id = any (?) and published_at is null")
                .params(projectId, ids.toArray(UUID[]::new))
                .update();
    }

    static RosterShift row(ResultSet row, int n) throws SQLException {
        return new RosterShift(
                row.getObject("id", UUID.class),
                row.getObject("post_id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getObject("day", LocalDate.class),
                new Span(Sql.instant(row, "begins_at"), Sql.instant(row, "ends_at")),
                row.getObject("pattern_id", UUID.class),
                row.getBoolean("published"),
                row.getBoolean("dropped"));
    }
}
