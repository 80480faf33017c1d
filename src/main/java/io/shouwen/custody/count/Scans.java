package io.shouwen.custody.count;

import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The scans of counts, each kept for ever. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Scans {

    private final JdbcClient jdbc;

    Scans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Idempotent by the scan's id.
     *
     * @param label the place whose label was scanned; null if it was none
     * @return false if there is another scan with this id
     */
    boolean insert(UUID projectId, UUID count, Scan scan, @Nullable UUID label, UUID by, Instant now) {
        jdbc.sql("""
                insert into custody.count_scan (project_id, id, count_id, code, scanned_place_id, place_id, by_id,
                    happened_at, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Sql.values(projectId, scan.id(), count, scan.code(), label, scan.place(), by, scan.at(), now))
                .update();
        return jdbc.sql("""
                select exists (select from custody.count_scan
                    where project_id = ? and id = ? and count_id = ? and code = ?)""")
                .params(projectId, scan.id(), count, scan.code())
                .query(Boolean.class)
                .single();
    }

    /** The scans of things, in their order. */
    List<Scan> of(UUID projectId, UUID count) {
        return read(projectId, count, "");
    }

    List<Scan> of(UUID projectId, UUID count, String code) {
        return read(projectId, count, code);
    }

    private List<Scan> read(UUID projectId, UUID count, String code) {
        return jdbc.sql("""
                select id, code, place_id, happened_at from custody.count_scan
                where project_id = :project and count_id = :count and scanned_place_id is null
                and (:code = '' or code = :code) order by happened_at, id""")
                .param("project", projectId)
                .param("count", count)
                .param("code", code)
                .query((row, n) -> new Scan(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getObject("place_id", UUID.class),
                        Sql.instant(row, "happened_at")))
                .list();
    }

    /** The slot or hook a person stood at: the last one of which they scanned the label, up to a moment. */
    Optional<UUID> place(UUID projectId, UUID count, UUID by, Instant at) {
        return jdbc.sql("""
                select s.scanned_place_id from custody.count_scan s
                where s.project_id = ? and s.count_id = ? and s.by_id = ? and s.scanned_place_id is not null
                and s.happened_at <= ? order by s.happened_at desc, s.id desc limit 1""")
                .params(Sql.values(projectId, count, by, at))
                .query(UUID.class)
                .optional();
    }
}
