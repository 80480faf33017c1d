package io.shouwen.desk.call;

import io.shouwen.duty.HandoverItems;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Sql;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists open call-backs in the hand-over notes of service desk and control room. */
@Component
@Order(2)
class CallBacksToHandOver implements HandoverItems {

    private final JdbcClient jdbc;

    CallBacksToHandOver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> open(UUID projectId, Post post, UUID staffId, Instant now) {
        if (post.kind() != PostKind.DESK && post.kind() != PostKind.CONTROL) {
            return List.of();
        }
        return jdbc.sql("""
                select number, due_at from desk.call_back
                where project_id = ? and done_at is null order by due_at limit 15""")
                .param(projectId)
                .query((row, n) -> new Item(
                        "handover.item.call-back",
                        new PhoneNumber(row.getString("number")).masked(),
                        Sql.instant(row, "due_at"),
                        "desk"))
                .list();
    }
}
