package io.shouwen.roster.plan;

import io.shouwen.platform.Span;
import io.shouwen.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of swaps and their outcomes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Swaps {

    private static final String SELECT = """
            select w.id, w.asker_id, a.name as asker, w.colleague_id, c.name as colleague, w.shift_id, w.their_shift_id,
                   w.reason, p.name as post,
                   s.id as own_id, s.post_id as own_post, s.staff_id as own_staff, s.day as own_day,
                   s.begins_at as own_begins, s.ends_at as own_ends, s.pattern_id as own_pattern,
                   s.published_at is not null as own_published, s.dropped_at is not null as own_dropped,
                   t.id as their_id, t.post_id as their_post, t.staff_id as their_staff, t.day as their_day,
                   t.begins_at as their_begins, t.ends_at as their_ends, t.pattern_id as their_pattern,
                   t.published_at is not null as their_published, t.dropped_at is not null as their_dropped,
                   yes.swap_id is not null as accepted, done.outcome, coalesce(done.why, '') as why
            from roster.swap_request w
            join staff.member a on a.project_id = w.project_id and a.id = w.asker_id
            join staff.member c on c.project_id = w.project_id and c.id = w.colleague_id
            join roster.shift first on first.project_id = w.project_id and first.id = w.shift_id
            join roster.post p on p.project_id = w.project_id and p.id = first.post_id
            left join roster.swap_fact yes on yes.project_id = w.project_id and yes.swap_id = w.id and yes.step = 'ANSWER'
            left join roster.swap_fact done on done.project_id = w.project_id and done.swap_id = w.id and done.step = 'END'
            left join roster.shift s on s.project_id = w.project_id and s.id = w.shift_id
                 and (s.withdrawn_at is null or done.swap_id is not null)
            left join roster.shift t on t.project_id = w.project_id and t.id = w.their_shift_id
                 and (t.withdrawn_at is null or done.swap_id is not null)
            where w.project_id = ?\s""";

    private final JdbcClient jdbc;

    Swaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Swap> byId(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "and w.id = ?")
                .params(projectId, id)
                .query(Swaps::row)
                .optional();
    }

    /** Accepted swaps without a decision. */
    List<Swap> waiting(UUID projectId, int limit) {
        return jdbc.sql(SELECT + "and yes.swap_id is not null and done.swap_id is null order by w.id limit ?")
                .params(projectId, limit)
                .query(Swaps::row)
                .list();
    }

    /** Swaps offered by or to a person, newest first. */
    List<Swap> of(UUID projectId, UUID staffId, int limit) {
        return jdbc.sql(SELECT + "and (w.asker_id = ? or w.colleague_id = ?) order by w.id desc limit ?")
                .params(projectId, staffId, staffId, limit)
                .query(Swaps::row)
                .list();
    }

    boolean offered(UUID projectId, UUID shiftId) {
        return jdbc.sql("""
                select exists (select 1 from roster.swap_request w where w.project_id = ? and w.shift_id = ?
                    and not exists (select 1 from roster.swap_fact f
                        where f.project_id = w.project_id and f.swap_id = w.id and f.step = 'END'))""").params(projectId, shiftId).query(Boolean.class).single();
    }

    void ask(
            UUID projectId,
            UUID id,
            RosterShift shift,
            UUID colleague,
            @Nullable UUID theirShift,
            String reason,
            Instant now) {
        jdbc.sql("""
                insert into roster.swap_request
                    (project_id, id, asker_id, shift_id, colleague_id, their_shift_id, reason, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, id, shift.staffId(), shift.id(), colleague, theirShift, reason, now))
                .update();
    }

    /** @return false if somebody else was first */
    boolean note(UUID projectId, Swap swap, String step, String outcome, UUID by, String why, Instant now) {
        return jdbc.sql("""
                insert into roster.swap_fact
                    (project_id, swap_id, asker_id, colleague_id, step, outcome, by_id, at, why)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                projectId,
                                swap.id(),
                                swap.askerId(),
                                swap.colleagueId(),
                                step,
                                outcome,
                                by,
                                Sql.at(now),
                                why)
                        .update()
                == 1;
    }

    private static Swap row(ResultSet row, int n) throws SQLException {
        return new Swap(
                row.getObject("id", UUID.class),
                row.getObject("asker_id", UUID.class),
                row.getString("asker"),
                row.getObject("shift_id", UUID.class),
                shift(row, "own"),
                row.getObject("colleague_id", UUID.class),
                row.getString("colleague"),
                row.getObject("their_shift_id", UUID.class),
                shift(row, "their"),
                row.getString("post"),
                row.getString("reason"),
                row.getBoolean("accepted"),
                row.getString("outcome"),
                row.getString("why"));
    }

    private static @Nullable RosterShift shift(ResultSet row, String whose) throws SQLException {
        UUID id = row.getObject(whose + "_id", UUID.class);
        return id == null
                ? null
                : new RosterShift(
                        id,
                        row.getObject(whose + "_post", UUID.class),
                        row.getObject(whose + "_staff", UUID.class),
                        row.getObject(whose + "_day", LocalDate.class),
                        new Span(Sql.instant(row, whose + "_begins"), Sql.instant(row, whose + "_ends")),
                        row.getObject(whose + "_pattern", UUID.class),
                        row.getBoolean(whose + "_published"),
                        row.getBoolean(whose + "_dropped"));
    }
}
