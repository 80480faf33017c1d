package io.shouwen.custody;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the thing a scanned tag hangs on. */
@Repository
@Transactional(readOnly = true)
public class TagQueries {

    /** @param at code of the place where it lies; empty if it does not lie here */
    public record Tagged(UUID id, Thing.Kind kind, String tag, String label, String at) {

        /** Of its page, below {@code /p/{project}/}. */
        public String path() {
            return kind.path() + "/" + id;
        }
    }

    private final JdbcClient jdbc;

    TagQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The thing in custody with this tag, else the last one that had it. @param tag see {@link ScannedCode} */
    public Optional<Tagged> byTag(UUID projectId, String tag) {
        return find(projectId, "t.tag = ?", tag);
    }

    public Optional<Tagged> byId(UUID projectId, UUID thing) {
        return find(projectId, "t.id = ?", thing);
    }

    private Optional<Tagged> find(UUID projectId, String which, Object value) {
        return jdbc.sql("""
                select t.id, t.kind, t.tag, t.label, coalesce(p.code, '') as at from custody.thing t
                left join custody.place p on p.project_id = t.project_id and p.id = t.place_id
                where t.project_id = ? and\s""" + which + " order by t.inside + t.abroad > 0 desc, t.id desc limit 1")
                .params(projectId, value)
                .query((row, n) -> new Tagged(
                        row.getObject("id", UUID.class),
                        Thing.Kind.valueOf(row.getString("kind")),
                        row.getString("tag"),
                        row.getString("label"),
                        row.getString("at")))
                .optional();
    }
}
