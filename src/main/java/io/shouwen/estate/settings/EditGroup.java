package io.shouwen.estate.settings;

import io.shouwen.estate.settings.view.GroupPage;
import io.shouwen.platform.Ids;
import io.shouwen.platform.audit.Audit;
import io.shouwen.standard.star.StarLevel;
import io.shouwen.standard.star.StarProfiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Names the group, opens and renames its regions. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EditGroup {

    private final JdbcClient jdbc;
    private final StarProfiles stars;
    private final Audit audit;

    EditGroup(JdbcClient jdbc, StarProfiles stars, Audit audit) {
        this.stars = stars;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @return the group's name and its version; an unnamed group has version -1 */
    GroupPage.Named group() {
        return jdbc.sql("select name, version from estate.property_group")
                .query((row, n) -> new GroupPage.Named(Ids.GROUP, row.getString(1), row.getInt(2)))
                .optional()
                .orElse(new GroupPage.Named(Ids.GROUP, "", -1));
    }

    boolean nameGroup(String name, int version) {
        GroupPage.Named before = group();
        int changed = before.version() < 0
                ? jdbc.sql("insert into estate.property_group (name) values (?) on conflict do nothing")
                        .param(name)
                        .update()
                : jdbc.sql("update estate.property_group set name = ?, version = version + 1 where version = ?")
                        .params(name, version)
                        .update();
        if (changed == 1) {
            audit.record(Ids.GROUP, "named", "group", Ids.GROUP, Map.of("name", before.name()), Map.of("name", name));
        }
        return changed == 1;
    }

    List<GroupPage.Named> regions() {
        return jdbc.sql("select id, name, version from estate.region order by name")
                .query((row, n) -> new GroupPage.Named(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list();
    }

    /** @param id the region to leave out of account, or {@link Ids#GROUP} */
    boolean regionTaken(String name, UUID id) {
        return jdbc.sql("select exists (select 1 from estate.region where name = ? and id <> ?)")
                .params(name, id)
                .query(Boolean.class)
                .single();
    }

    void openRegion(String name) {
        UUID id = Ids.next();
        jdbc.sql("insert into estate.region (id, name) values (?, ?)")
                .params(id, name)
                .update();
        audit.record(Ids.GROUP, "opened", "region", id, null, Map.of("name", name));
    }

    boolean renameRegion(GroupPage.Named before, String name, int version) {
        int changed = jdbc.sql("update estate.region set name = ?, version = version + 1 where id = ? and version = ?")
                .params(name, before.id(), version)
                .update();
        if (changed == 1) {
            audit.record(
                    Ids.GROUP, "renamed", "region", before.id(), Map.of("name", before.name()), Map.of("name", name));
        }
        return changed == 1;
    }

    List<GroupPage.Project> projects(Instant now) {
        Map<UUID, StarLevel> levels = stars.levels(now);
        return jdbc.sql("select region_id, code, name, id from estate.project order by code limit 7000")
                .query((row, n) -> new GroupPage.Project(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        levels.get(row.getObject(4, UUID.class))))
                .list();
    }
}
