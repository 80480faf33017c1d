package io.shouwen.custody.item;

import io.shouwen.custody.item.view.RefusalsPage.Good;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a project does not take into keeping: what no project takes, and its own additions. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RefusedGoods {

    private final JdbcClient jdbc;
    private final Audit audit;

    RefusedGoods(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    List<Good> all(UUID projectId, Texts texts) {
        List<Good> all = new ArrayList<>();
        Arrays.stream(RefusedKind.values())
                .map(kind -> new Good(null, kind.name(), texts.t(kind.messageKey()), texts.t(kind.whyKey())))
                .forEach(all::add);
        all.addAll(jdbc.sql("""
                select id, name, why from custody.refused_good
                where project_id = ? and dropped_at is null order by added_at, id limit 100""")
                .param(projectId)
                .query((row, n) -> new Good(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("name"),
                        row.getString("why")))
                .list());
        return all;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the project has one of this name */
    void add(UUID projectId, UUID id, String name, String why, Actor by, Instant now) {
        jdbc.sql("""
                insert into custody.refused_good (project_id, id, name, why, added_by, added_at) values (?, ?, ?, ?, ?, ?)""").params(Sql.values(projectId, id, name, why, by.id(), now)).update();
        audit.record(projectId, "added", "refused-good", id, null, name + ": " + why);
    }

    void drop(UUID projectId, UUID id, Instant now) {
        int dropped = jdbc.sql("""
                update custody.refused_good set dropped_at = coalesce(dropped_at, ?) where project_id = ? and id = ?""").params(Sql.values(now, projectId, id)).update();
        if (dropped == 0) {
            throw new NotFound();
        }
        audit.record(projectId, "dropped", "refused-good", id, null, null);
    }
}
