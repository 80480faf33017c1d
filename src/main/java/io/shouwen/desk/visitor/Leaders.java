package io.shouwen.desk.visitor;

import io.shouwen.desk.visitor.Leader.Level;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of the leaders whom a project's reception knows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.3.2")
class Leaders {

    static final int MOST = 200;
    private static final String SUBJECT = "leader";

    private final JdbcClient jdbc;
    private final Audit audit;

    Leaders(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    List<Leader> list(UUID projectId) {
        return jdbc.sql("""
                select id, name, title, level, greeting from desk.leader where project_id = ?
                order by array_position(array['GROUP', 'COMPANY', 'PROJECT'], level), name, id limit ?""").params(projectId, MOST).query(Leaders::row).list();
    }

    Optional<Leader> called(UUID projectId, String typed) {
        return list(projectId).stream().filter(leader -> leader.isCalled(typed)).findFirst();
    }

    /** Idempotent by the leader's id. */
    void add(UUID projectId, Leader leader, Actor by, Instant now) {
        int fresh = jdbc.sql("""
                insert into desk.leader (project_id, id, name, title, level, greeting, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Sql.values(projectId, leader.id(), leader.name(), leader.title()))
                .params(Sql.values(leader.level().name(), leader.greeting(), by.id(), now))
                .update();
        if (fresh == 1) {
            audit.record(projectId, "added", SUBJECT, leader.id(), null, leader);
        }
    }

    void remove(UUID projectId, UUID id) {
        Leader leader = list(projectId).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        jdbc.sql("delete from desk.leader where project_id = ? and id = ?")
                .params(projectId, id)
                .update();
        audit.record(projectId, "removed", SUBJECT, id, leader, null);
    }

    private static Leader row(ResultSet row, int n) throws SQLException {
        return new Leader(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("title"),
                Level.valueOf(row.getString("level")),
                row.getString("greeting"));
    }
}
