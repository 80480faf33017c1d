package io.shouwen.custody.item;

import io.shouwen.custody.item.ReceiveItem.NewItem;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The kept items and their extensions. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KeptItems {

    private final JdbcClient jdbc;

    KeptItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The item, locked. @throws NotFound if the project has no such item */
    KeptItem lock(UUID projectId, UUID id) {
        return jdbc.sql("""
                select id, received_by, until_at, left_at from custody.item where project_id = ? and id = ? for update""")
                .params(projectId, id)
                .query((row, n) -> new KeptItem(
                        row.getObject("id", UUID.class),
                        row.getObject("received_by", UUID.class),
                        Sql.instant(row, "until_at"),
                        Sql.instantOrNull(row, "left_at")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void insert(UUID projectId, NewItem item, Actor by, Instant at) {
        jdbc.sql("""
                insert into custody.item (project_id, id, description, house_label, owner, owner_phone, declared_value,
                    photo_id, received_by, received_at, until_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, item.id(), item.description(), item.houseLabel()))
                .params(Sql.values(item.owner(), item.ownerPhone(), item.value(), item.photo()))
                .params(Sql.values(by.id(), at, item.until()))
                .update();
    }

    void extend(UUID projectId, UUID extension, KeptItem item, Instant to, String reason, Actor by, Instant at) {
        jdbc.sql("""
                insert into custody.item_extension (project_id, id, item_id, before_at, until_at, reason, by_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, extension, item.id(), item.until(), to, reason, by.id(), at))
                .update();
        jdbc.sql("update custody.item set until_at = ? where project_id = ? and id = ?")
                .params(Sql.values(to, projectId, item.id()))
                .update();
    }

    void left(UUID projectId, UUID id, Instant at) {
        jdbc.sql("update custody.item set left_at = ? where project_id = ? and id = ?")
                .params(Sql.values(at, projectId, id))
                .update();
    }
}
