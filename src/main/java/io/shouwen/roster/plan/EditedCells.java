package io.shouwen.roster.plan;

import io.shouwen.platform.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cells that were edited manually; drafting from rotations leaves them unchanged. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EditedCells {

    record Cell(UUID staffId, LocalDate day) {}

    private final JdbcClient jdbc;

    EditedCells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Cell> on(UUID projectId, LocalDate from, LocalDate to) {
        return new HashSet<>(jdbc.sql(
                        "select staff_id, day from roster.cell where project_id = ? and day between ? and ?")
                .params(projectId, from, to)
                .query((row, n) -> new Cell(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list());
    }

    void mark(UUID projectId, UUID by, List<CellChange> changes, Instant now) {
        jdbc.sql("""
                insert into roster.cell (project_id, staff_id, day, edited_by, edited_at)
                select distinct ?, staff::uuid, day::date, ?, ?::timestamptz from unnest(?, ?) as cell (staff, day)
                on conflict (project_id, staff_id, day)
                do update set edited_by = excluded.edited_by, edited_at = excluded.edited_at""")
                .params(
                        projectId,
                        by,
                        Sql.at(now),
                        changes.stream().map(c -> c.staffId().toString()).toArray(String[]::new),
                        changes.stream().map(c -> c.day().toString()).toArray(String[]::new))
                .update();
    }

    void forget(UUID projectId, LocalDate from, LocalDate to) {
        jdbc.sql("delete from roster.cell where project_id = ? and day between ? and ?")
                .params(projectId, from, to)
                .update();
    }
}
