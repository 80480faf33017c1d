package io.shouwen.duty;

import io.shouwen.duty.HandoverItems.Item;
import io.shouwen.duty.view.NoteLine;
import io.shouwen.duty.view.NotePage;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads hand-over notes for lists and sheets. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NoteQueries {

    /**
     * Includes whether {@code :reader} may confirm a note: one of their own post, or of the desk at the control room
     * and vice versa.
     */
    private static final String SELECT = """
            select h.id, h.given_at, h.words, h.taken_at, p.name as post, g.name as given_by, t.name as taken_by,
                   (select count(*) from duty.handover_item i
                    where i.project_id = h.project_id and i.handover_id = h.id) as items,
                   h.taken_by is null and h.given_by <> :reader and exists (
                       select 1 from duty.sign_on o
                       join roster.duty_post own on own.project_id = o.project_id and own.id = o.post_id
                       where o.project_id = h.project_id and o.staff_id = :reader and o.off_at is null
                       and (own.id = p.id or own.kind in ('DESK', 'CONTROL') and p.kind in ('DESK', 'CONTROL'))) as may
            from duty.handover h
            join roster.duty_post p on p.project_id = h.project_id and p.id = h.post_id
            join staff.member g on g.project_id = h.project_id and g.id = h.given_by
            left join staff.member t on t.project_id = h.project_id and t.id = h.taken_by
            where h.project_id = :project\s""";

    private final JdbcClient jdbc;

    NoteQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Unconfirmed notes, newest first, at most 25. */
    List<NoteLine> unconfirmed(UUID projectId, UUID reader) {
        return jdbc.sql(SELECT + "and h.taken_at is null order by h.id desc limit " + Cursor.SIZE)
                .param("project", projectId)
                .param("reader", reader)
                .query(NoteQueries::line)
                .list();
    }

    Cursor<NoteLine> list(UUID projectId, UUID reader, boolean open, @Nullable UUID after) {
        return Cursor.of(
                jdbc.sql(SELECT + (open ? "and h.taken_at is null " : "")
                                + "and (cast(:after as uuid) is null or h.id < cast(:after as uuid))"
                                + " order by h.id desc limit " + (Cursor.SIZE + 1))
                        .param("project", projectId)
                        .param("reader", reader)
                        .param("after", after)
                        .query(NoteQueries::line)
                        .list(),
                note -> note.id().toString());
    }

    NotePage sheet(UUID projectId, UUID reader, UUID id) {
        NoteLine note = jdbc.sql(SELECT + "and h.id = :id")
                .param("project", projectId)
                .param("reader", reader)
                .param("id", id)
                .query(NoteQueries::line)
                .optional()
                .orElseThrow(NotFound::new);
        List<Item> items = jdbc.sql("""
                select kind, text, due_at, href from duty.handover_item
                where project_id = ? and handover_id = ? order by position""")
                .params(projectId, id)
                .query((row, n) -> new Item(
                        row.getString("kind"),
                        row.getString("text"),
                        Sql.instantOrNull(row, "due_at"),
                        row.getString("href")))
                .list();
        return new NotePage(note, items);
    }

    private static NoteLine line(ResultSet row, int n) throws SQLException {
        return new NoteLine(
                row.getObject("id", UUID.class),
                row.getString("post"),
                row.getString("given_by"),
                Sql.instant(row, "given_at"),
                row.getInt("items"),
                row.getString("words"),
                row.getString("taken_by"),
                Sql.instantOrNull(row, "taken_at"),
                row.getBoolean("may"));
    }
}
