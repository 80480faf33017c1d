package io.shouwen.custody.count;

import io.shouwen.custody.Thing;
import io.shouwen.custody.count.CountSession.End;
import io.shouwen.custody.count.CountSession.How;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The counts of a project and their results. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CountSessions {

    private static final String SELECT = """
            select c.*, w.name as begun_by_name, p.kind as place_kind,
                   case when p.kind = 'SHELF' then p.parent_id else p.id end as top_id
            from custody.count_session c
            left join custody.place p on p.project_id = c.project_id and p.id = c.place_id
            left join platform.person w on w.id = c.begun_by
            where c.project_id = ? and\s""";

    private final JdbcClient jdbc;

    CountSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An advisory lock: counts of a project begin one after another. */
    void lockBegins(UUID projectId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('custody.count ' || ?, 0))")
                .param(projectId.toString())
                .query((row, n) -> true)
                .single();
    }

    Optional<CountSession> byId(UUID projectId, UUID id) {
        return find(projectId, id);
    }

    /** The count, which cannot end until this transaction has; others may scan in it at the same time. */
    Optional<CountSession> forScan(UUID projectId, UUID id) {
        return locked(projectId, id, "for share");
    }

    /** The count, locked until the end of the transaction: every acknowledged scan is in it. */
    Optional<CountSession> forEnd(UUID projectId, UUID id) {
        return locked(projectId, id, "for update");
    }

    /** A begin on a phone that joined another count; idempotent by its id. */
    void join(UUID projectId, UUID id, UUID count, UUID by, Instant at, Instant now) {
        jdbc.sql("""
                insert into custody.count_join (project_id, id, count_id, by_id, happened_at, recorded_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""").params(Sql.values(projectId, id, count, by, at, now)).update();
    }

    /** The count that a phone's begin joined, or the count itself. */
    UUID joined(UUID projectId, UUID id) {
        return jdbc.sql("select count_id from custody.count_join where project_id = ? and id = ?")
                .params(projectId, id)
                .query(UUID.class)
                .optional()
                .orElse(id);
    }

    private Optional<CountSession> locked(UUID projectId, UUID id, String how) {
        boolean there = jdbc.sql("select id from custody.count_session where project_id = ? and id = ? " + how)
                .params(projectId, id)
                .query(UUID.class)
                .optional()
                .isPresent();
        return there ? find(projectId, id) : Optional.empty();
    }

    private Optional<CountSession> find(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "c.id = ?")
                .params(projectId, id)
                .query(CountSessions::row)
                .optional();
    }

    List<CountSession> open(UUID projectId) {
        return jdbc.sql(SELECT + "c.ended_at is null order by c.begun_at")
                .params(projectId)
                .query(CountSessions::row)
                .list();
    }

    void insert(UUID projectId, CountSession begun, Instant now) {
        Thing.Kind things = begun.scope().things();
        jdbc.sql("""
                insert into custody.count_session (project_id, id, place_id, thing_kind, begun_by, begun_at, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        begun.id(),
                        begun.scope().place(),
                        things == null ? null : things.name(),
                        begun.begunById(),
                        begun.begunAt(),
                        now))
                .update();
    }

    void end(UUID projectId, CountSession ended) {
        End end = Objects.requireNonNull(ended.end());
        jdbc.sql("""
                update custody.count_session set ended_how = ?, ended_by = ?, ended_at = ?, reason = ?
                where project_id = ? and id = ? and ended_at is null""")
                .params(Sql.values(end.how().name(), end.by(), end.at(), end.reason(), projectId, ended.id()))
                .update();
    }

    void close(UUID projectId, CountSession closed, Tally tally) {
        End end = Objects.requireNonNull(closed.end());
        jdbc.sql("""
                update custody.count_session set ended_how = ?, ended_by = ?, ended_at = ?, agreed = ?, right_ones = ?,
                    elsewhere = ?, missing = ?, unknown = ?, twice = ?
                where project_id = ? and id = ? and ended_at is null""")
                .params(Sql.values(end.how().name(), end.by(), end.at(), end.agreed()))
                .params(Sql.values(
                        tally.count(Outcome.RIGHT),
                        tally.count(Outcome.ELSEWHERE),
                        tally.count(Outcome.MISSING),
                        tally.count(Outcome.UNKNOWN),
                        tally.count(Outcome.TWICE)))
                .params(projectId, closed.id())
                .update();
        jdbc.sql("""
                insert into custody.count_line (project_id, count_id, n, outcome, code, thing_id, expected_id, seen_id)
                select ?, ?, row_number() over (order by n), outcome, code, thing_id, expected_id, seen_id
                from unnest(?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[]) with ordinality
                    as l (outcome, code, thing_id, expected_id, seen_id, n)""")
                .params(projectId, closed.id())
                .param(Sql.column(tally.lines(), Tally.Line::outcome))
                .param(Sql.column(tally.lines(), Tally.Line::code))
                .param(Sql.column(tally.lines(), Tally.Line::thing))
                .param(Sql.column(tally.lines(), Tally.Line::expected))
                .param(Sql.column(tally.lines(), Tally.Line::seen))
                .update();
    }

    /** The lines of a closed count. */
    Tally result(UUID projectId, UUID id) {
        return new Tally(jdbc.sql("""
                select outcome, code, thing_id, expected_id, seen_id from custody.count_line
                where project_id = ? and count_id = ? order by n""")
                .params(projectId, id)
                .query((row, n) -> new Tally.Line(
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("code"),
                        row.getObject("thing_id", UUID.class),
                        row.getObject("expected_id", UUID.class),
                        row.getObject("seen_id", UUID.class)))
                .list());
    }

    private static CountSession row(ResultSet row, int n) throws SQLException {
        String things = row.getString("thing_kind");
        String how = row.getString("ended_how");
        return new CountSession(
                row.getObject("id", UUID.class),
                new CountScope(
                        row.getObject("place_id", UUID.class),
                        row.getObject("top_id", UUID.class),
                        "CABINET".equals(row.getString("place_kind")),
                        things == null ? null : Thing.Kind.valueOf(things)),
                row.getObject("begun_by", UUID.class),
                Objects.requireNonNullElse(row.getString("begun_by_name"), ""),
                Sql.instant(row, "begun_at"),
                how == null
                        ? null
                        : new End(
                                How.valueOf(how),
                                row.getObject("ended_by", UUID.class),
                                Sql.instant(row, "ended_at"),
                                row.getString("reason"),
                                row.getBoolean("agreed")));
    }
}
