package io.shouwen.contractors;

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

/** The store of the companies' people. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Workers {

    /** @param endedAt null for those who still work there */
    record Saved(
            UUID id,
            UUID companyId,
            Worker worker,
            Instant addedAt,
            @Nullable Instant endedAt,
            int version) {

        boolean present() {
            return endedAt == null;
        }
    }

    private final JdbcClient jdbc;

    Workers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Present ones first. */
    List<Saved> of(UUID projectId, UUID companyId) {
        return jdbc.sql("""
                select * from contractors.worker where project_id = ? and company_id = ?
                order by ended_at is not null, added_at, id limit 200""").params(projectId, companyId).query(Workers::row).list();
    }

    Optional<Saved> byId(UUID projectId, UUID id) {
        return jdbc.sql("select * from contractors.worker where project_id = ? and id = ?")
                .params(projectId, id)
                .query(Workers::row)
                .optional();
    }

    void insert(UUID projectId, UUID id, UUID companyId, Worker worker, Actor by, Instant now) {
        jdbc.sql("""
                insert into contractors.worker (project_id, id, company_id, name, phone, trades, added_at, added_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(projectId, id, companyId, worker.name(), worker.phone())
                .params(Companies.names(worker.trades()), Sql.at(now), by.id())
                .update();
    }

    /** Under an optimistic lock. @return false, with nothing changed, if somebody else saved first */
    boolean change(UUID projectId, UUID id, Worker worker, int version) {
        return jdbc.sql("""
                update contractors.worker set name = ?, trades = ?, version = version + 1
                where project_id = ? and id = ? and version = ? and ended_at is null""")
                        .params(worker.name(), Companies.names(worker.trades()), projectId, id, version)
                        .update()
                == 1;
    }

    /** @return false if the person had ended before */
    boolean end(UUID projectId, UUID id, Actor by, Instant now) {
        return jdbc.sql("""
                update contractors.worker set ended_at = greatest(added_at, ?), ended_by = ?, version = version + 1
                where project_id = ? and id = ? and ended_at is null""").params(Sql.at(now), by.id(), projectId, id).update() == 1;
    }

    private static Saved row(ResultSet row, int n) throws SQLException {
        return new Saved(
                row.getObject("id", UUID.class),
                row.getObject("company_id", UUID.class),
                new Worker(row.getString("name"), row.getString("phone"), Companies.trades(row.getArray("trades"))),
                Sql.instant(row, "added_at"),
                Sql.instantOrNull(row, "ended_at"),
                row.getInt("version"));
    }
}
