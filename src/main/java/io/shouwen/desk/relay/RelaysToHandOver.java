package io.shouwen.desk.relay;

import io.shouwen.duty.HandoverItems;
import io.shouwen.platform.Sql;
import io.shouwen.roster.Post;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists, in a hand-over note, the messages that its writer took or received and that are not acknowledged yet. */
@Component
@Order(3)
class RelaysToHandOver implements HandoverItems {

    private final JdbcClient jdbc;

    RelaysToHandOver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> open(UUID projectId, Post post, UUID staffId, Instant now) {
        return jdbc.sql("""
                select from_name, for_name, due_at from desk.relay
                where project_id = :project and answer_id is null
                and (taken_by = :me or for_id = :me or stand_in_id = :me) order by due_at, id limit 15""")
                .param("project", projectId)
                .param("me", staffId)
                .query((row, n) -> new Item(
                        "handover.item.relay",
                        row.getString("from_name") + " → " + row.getString("for_name"),
                        Sql.instant(row, "due_at"),
                        "relays?show=open"))
                .list();
    }
}
