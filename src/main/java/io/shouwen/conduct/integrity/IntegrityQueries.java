package io.shouwen.conduct.integrity;

import io.shouwen.conduct.integrity.view.IntegrityLine;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Cursor;
import io.shouwen.platform.web.Key;
import io.shouwen.standard.Count;
import io.shouwen.standard.Evidence;
import io.shouwen.standard.Period;
import io.shouwen.standard.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads reports for the list and the measure, without opening what is sealed. Call it inside {@link IntegrityScope}. */
@Repository
@Clause("2.4.6")
@Transactional(propagation = Propagation.MANDATORY)
class IntegrityQueries {

    private static final String STATE = """
            select r.id, r.about_project, r.channel, r.name_sealed is not null as named, r.received_at, r.answer_by,
                   (select min(e.at) from conduct.integrity_entry e where e.project_id = r.project_id
                    and e.report_id = r.id and e.kind <> 'REPORTER') as answered_at,
                   (select max(e.at) from conduct.integrity_entry e where e.project_id = r.project_id
                    and e.report_id = r.id and e.kind = 'CLOSURE') as closed_at,
                   (select e.decision from conduct.integrity_entry e where e.project_id = r.project_id
                    and e.report_id = r.id and e.kind = 'DECISION' order by e.at desc, e.id desc limit 1) as decision,
                   (select e.kind from conduct.integrity_entry e where e.project_id = r.project_id
                    and e.report_id = r.id order by e.at desc, e.id desc limit 1) as last
            from conduct.integrity_report r where r.project_id = :scope
            """;

    private static final String DUE =
            "select id, received_at as at, coalesce(answered_at <= answer_by, false) as kept from (" + STATE + """
             and r.about_project = :project and r.received_at >= :from and r.received_at < :to and r.received_at <= :now) r
            where answer_by <= :now or answered_at <= :now
            """;

    private final JdbcClient jdbc;
    private final ProjectDirectory projects;

    IntegrityQueries(JdbcClient jdbc, ProjectDirectory projects) {
        this.jdbc = jdbc;
        this.projects = projects;
    }

    /** Newest first. @param open whether only those not closed */
    Cursor<IntegrityLine> page(boolean open, @Nullable Key after) {
        List<IntegrityLine> lines = jdbc.sql("select * from (" + STATE + """
                ) r where (not :open or closed_at is null)
                and (:at::timestamptz is null or (received_at, id) < (:at, :id::uuid))
                order by received_at desc, id desc limit :limit""")
                .param("scope", IntegrityScope.ID)
                .param("open", open)
                .param("at", after == null ? null : Sql.at(after.at()))
                .param("id", after == null ? null : after.id())
                .param("limit", Cursor.SIZE + 1)
                .query((row, n) -> line(row))
                .list();
        return Cursor.of(lines, line -> new Key(line.receivedAt(), line.id()).text());
    }

    /** Those that wait for quality: not answered, or the reporter wrote last. */
    List<IntegrityLine> waiting(int limit) {
        return jdbc.sql("select * from (" + STATE + """
                ) r where closed_at is null and coalesce(last, 'REPORTER') = 'REPORTER' order by answer_by, id limit :limit""")
                .param("scope", IntegrityScope.ID)
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
    }

    private IntegrityLine line(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        String last = row.getString("last");
        Instant answered = Sql.instantOrNull(row, "answered_at");
        return new IntegrityLine(
                row.getObject("id", UUID.class),
                projects.byId(row.getObject("about_project", UUID.class))
                        .map(ProjectRef::name)
                        .orElse(""),
                IntegrityChannel.valueOf(row.getString("channel")),
                row.getBoolean("named"),
                Sql.instant(row, "received_at"),
                Sql.instant(row, "answer_by"),
                answered,
                Sql.instantOrNull(row, "closed_at"),
                decision == null ? null : IntegrityDecision.valueOf(decision),
                last == null || last.equals("REPORTER"));
    }

    Count count(UUID projectId, Period period) {
        return jdbc.sql("select count(*) filter (where kept), count(*) from (" + DUE + ") d")
                .param("scope", IntegrityScope.ID)
                .param("project", projectId)
                .param("from", Sql.at(period.from()))
                .param("to", Sql.at(period.to()))
                .param("now", Sql.at(period.asOf()))
                .query((row, n) -> new Count(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The records have no page in the project: the list of quality has them. */
    List<Evidence> records(UUID projectId, Period period, Side side, int limit) {
        String which = switch (side) {
            case DUE -> "true";
            case KEPT -> "kept";
            case MISSED -> "not kept";
        };
        return jdbc.sql("select * from (" + DUE + ") d where " + which + " order by at desc, id desc limit :limit")
                .param("scope", IntegrityScope.ID)
                .param("project", projectId)
                .param("from", Sql.at(period.from()))
                .param("to", Sql.at(period.to()))
                .param("now", Sql.at(period.asOf()))
                .param("limit", limit)
                .query((row, n) -> new Evidence(
                        row.getString("id").substring(24), Sql.instant(row, "at"), row.getBoolean("kept"), null, null))
                .list();
    }
}
