package io.shouwen.desk.call;

import io.shouwen.desk.call.Callers.CallerOf;
import io.shouwen.desk.call.view.OpenCall;
import io.shouwen.desk.call.view.RingingCall;
import io.shouwen.desk.call.view.WhoCalls;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.standard.phrase.PhraseBook;
import io.shouwen.standard.phrase.Phrases;
import io.shouwen.tickets.Kinds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the current calls with their possible callers. */
@Repository
class RingingQueries {

    /** A call without a hang-up event is not shown longer than this. */
    static final Duration LONGEST = Duration.ofMinutes(3);

    private static final int AT_ONCE = 6;

    private final JdbcClient jdbc;
    private final Callers callers;
    private final CallQueries queries;
    private final Kinds kinds;
    private final Phrases phrases;

    RingingQueries(JdbcClient jdbc, Callers callers, CallQueries queries, Kinds kinds, Phrases phrases) {
        this.phrases = phrases;
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.callers = callers;
        this.queries = queries;
    }

    /**
     * Ringing calls; calls just answered elsewhere, with the name; and calls answered by an unknown person, until
     * somebody claims them.
     */
    List<RingingCall> now(ProjectRef project, Actor actor, Instant now) {
        record Row(
                UUID id,
                @Nullable String number,
                Instant since,
                @Nullable UUID resident,
                boolean answered,
                String takenBy) {}
        List<Row> rows = jdbc.sql("""
                select id, number, started_at, resident_id, outcome, coalesce(taken_name, answered_by, '') as taken
                from desk.call where project_id = ? and direction = 'IN' and started_at > ?
                and (outcome = 'RINGING' and (taken_by is null or taken_by <> ?)
                     or outcome = 'TALKING' and taken_by is null and (answered_by is null or answered_at > ?))
                order by started_at limit ?""")
                .params(Sql.values(
                        project.id(), now.minus(LONGEST), actor.id(), now.minus(Duration.ofSeconds(20)), AT_ONCE))
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        Sql.instant(row, "started_at"),
                        row.getObject("resident_id", UUID.class),
                        row.getString("outcome").equals("TALKING"),
                        row.getString("taken")))
                .list();
        if (rows.isEmpty()) { // nearly always: the possible callers cost five queries
            return List.of();
        }
        PhraseBook book = phrases.book(project, actor, now);
        Map<UUID, List<WhoCalls>> who = callers.who(
                project.id(),
                rows.stream()
                        .map(row -> new CallerOf(row.id(), row.number(), row.resident()))
                        .toList(),
                now.atZone(project.zone()).toLocalDate());
        return rows.stream()
                .map(row -> new RingingCall(
                        row.id(),
                        Objects.requireNonNullElse(row.number(), ""),
                        row.since(),
                        who.getOrDefault(row.id(), List.of()),
                        row.answered(),
                        row.takenBy(),
                        book))
                .toList();
    }

    OpenCall open(ProjectRef project, Actor actor, UUID id, Form form, Instant now) {
        record Row(
                @Nullable String number,
                @Nullable UUID resident,
                @Nullable UUID takenBy,
                String takenName) {}
        Row row = jdbc.sql("""
                select number, resident_id, taken_by, coalesce(taken_name, '') as taken_name
                from desk.call where project_id = ? and id = ?""")
                .params(project.id(), id)
                .query((r, n) -> new Row(
                        r.getString("number"),
                        r.getObject("resident_id", UUID.class),
                        r.getObject("taken_by", UUID.class),
                        r.getString("taken_name")))
                .optional()
                .orElseThrow(NotFound::new);
        return new OpenCall(
                queries.line(project.id(), id),
                Objects.requireNonNullElse(row.number(), ""),
                callers.who(
                                project.id(),
                                List.of(new CallerOf(id, row.number(), row.resident())),
                                now.atZone(project.zone()).toLocalDate())
                        .getOrDefault(id, List.of()),
                row.resident(),
                row.takenName(),
                actor.id().equals(row.takenBy()),
                phrases.book(project, actor, now),
                kinds.raised(),
                form);
    }
}
