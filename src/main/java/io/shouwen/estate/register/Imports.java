package io.shouwen.estate.register;

import io.shouwen.estate.register.view.Import;
import io.shouwen.estate.register.view.RegisterCounts;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The imports and their states. Each step is a conditional update of the state, so every node sees it and only one
 * takes it.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Imports {

    private static final String SELECT = """
            select id, file_name, state, reason, uploader, uploaded_at, beat_at, rows_total, rows_done, rows_faulty,
                   columns, sources::text as sources, counts::text as counts
            from estate.import\s""";

    private static final int FAULTS_KEPT = 2_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Imports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    UUID upload(UUID projectId, String fileName, byte[] content, Actor by, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into estate.import
                    (project_id, id, file_name, content, state, uploaded_by, uploader, uploaded_at, beat_at)
                values (?, ?, ?, ?, 'checking', ?, ?, ?, ?)""")
                .params(Sql.values(projectId, id, fileName, content, by.id(), by.name(), now, now))
                .update();
        return id;
    }

    Optional<Import> byId(UUID projectId, UUID id) {
        return jdbc.sql(SELECT + "where project_id = ? and id = ?")
                .params(projectId, id)
                .query(this::row)
                .optional();
    }

    List<Import> latest(UUID projectId, int limit) {
        return jdbc.sql(SELECT + "where project_id = ? order by id desc limit ?")
                .params(projectId, limit)
                .query(this::row)
                .list();
    }

    byte[] content(UUID projectId, UUID id) {
        return jdbc.sql("select content from estate.import where project_id = ? and id = ?")
                .params(projectId, id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    void checked(UUID projectId, UUID id, RegisterSheet sheet, Instant now) {
        List<RegisterSheet.Fault> kept =
                sheet.faults().stream().limit(FAULTS_KEPT).toList();
        jdbc.sql("""
                insert into estate.import_fault (project_id, import_id, position, sheet, line, heading, typed, reason, argument)
                select ?, ?, n, sheet, line, heading, typed, reason, argument
                from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                     as f (sheet, line, heading, typed, reason, argument, n)""")
                .params(projectId, id, Sql.column(kept, RegisterSheet.Fault::sheet))
                .param(Sql.column(kept, RegisterSheet.Fault::line))
                .params(Sql.column(kept, RegisterSheet.Fault::heading), Sql.column(kept, RegisterSheet.Fault::typed))
                .params(Sql.column(kept, RegisterSheet.Fault::reason), Sql.column(kept, RegisterSheet.Fault::argument))
                .update();
        jdbc.sql("""
                update estate.import
                set state = 'checked', rows_total = ?, rows_faulty = ?, columns = ?, sources = ?::jsonb,
                    preview = ?::jsonb, beat_at = ?
                where project_id = ? and id = ? and state = 'checking'""")
                .params(sheet.lines(), sheet.faultyLines(), sheet.ignored().toArray(String[]::new))
                .params(json.writeValueAsString(sheet.sources()), json.writeValueAsString(sheet.preview()))
                .params(Sql.values(now, projectId, id))
                .update();
    }

    /** Claims a checked import, or one whose worker has died. @return false if another worker has it */
    boolean take(UUID projectId, UUID id, Instant now) {
        return jdbc.sql("""
                update estate.import set state = 'importing', rows_done = 0, beat_at = ?
                where project_id = ? and id = ?
                  and (state = 'checked' or state = 'importing' and beat_at < ?)""")
                        .params(Sql.values(now, projectId, id, now.minus(Import.LIFELESS)))
                        .update()
                == 1;
    }

    void progress(UUID projectId, UUID id, int rowsDone, Instant now) {
        jdbc.sql("update estate.import set rows_done = ?, beat_at = ? where project_id = ? and id = ?")
                .params(Sql.values(rowsDone, now, projectId, id))
                .update();
    }

    void done(UUID projectId, UUID id, RegisterCounts counts, int rows, Instant now) {
        jdbc.sql("update estate.import set counts = ?::jsonb, rows_done = ? where project_id = ? and id = ?")
                .params(json.writeValueAsString(counts), rows, projectId, id)
                .update();
        end(projectId, id, "done", null, now);
    }

    /** @return false if it has ended or is being imported */
    boolean discard(UUID projectId, UUID id, Instant now) {
        return jdbc.sql("""
                update estate.import set state = 'discarded', content = null, preview = '[]', ended_at = ?
                where project_id = ? and id = ? and (state = 'checked' or state = 'checking' and beat_at < ?)""")
                        .params(Sql.values(now, projectId, id, now.minus(Import.LIFELESS)))
                        .update()
                == 1;
    }

    /** Ends an import and deletes its file. */
    void end(UUID projectId, UUID id, String state, @Nullable String reason, Instant now) {
        jdbc.sql("""
                update estate.import set state = ?, reason = ?, content = null, preview = '[]', ended_at = ?,
                    beat_at = ?
                where project_id = ? and id = ?""").params(Sql.values(state, reason, now, now, projectId, id)).update();
    }

    List<RegisterSheet.Fault> faults(UUID projectId, UUID id, int after, int limit) {
        return jdbc.sql("""
                select sheet, line, heading, typed, reason, argument from estate.import_fault
                where project_id = ? and import_id = ? and position > ? order by position limit ?""")
                .params(projectId, id, after, limit)
                .query((row, n) -> new RegisterSheet.Fault(
                        row.getString("sheet"),
                        row.getInt("line"),
                        row.getString("heading"),
                        row.getString("typed"),
                        row.getString("reason"),
                        row.getString("argument")))
                .list();
    }

    /** The first lines as they were understood; empty after the import has ended. */
    List<Import.Understood> preview(UUID projectId, UUID id) {
        return jdbc.sql("select preview::text from estate.import where project_id = ? and id = ?")
                .params(projectId, id)
                .query((row, n) -> List.of(json.readValue(row.getString(1), Import.Understood[].class)))
                .single();
    }

    private Import row(ResultSet row, int n) throws SQLException {
        String counts = row.getString("counts");
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("state"),
                row.getString("reason"),
                row.getString("uploader"),
                Sql.instant(row, "uploaded_at"),
                Sql.instant(row, "beat_at"),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                row.getInt("rows_faulty"),
                List.of((String[]) row.getArray("columns").getArray()),
                List.of(json.readValue(row.getString("sources"), Import.Source[].class)),
                counts == null ? null : json.readValue(counts, RegisterCounts.class));
    }
}
