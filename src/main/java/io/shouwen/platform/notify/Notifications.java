package io.shouwen.platform.notify;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages to people inside the product, written in the transaction of what they tell, shown live when it commits. */
@Component
public class Notifications {

    /** @param href the page it is about */
    public record Notification(
            UUID id,
            String messageKey,
            List<String> arguments,
            String href,
            boolean urgent,
            Instant at,
            boolean read) {}

    private final JdbcClient jdbc;
    private final Live live;
    private final Clock clock;

    Notifications(JdbcClient jdbc, Live live, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            UUID projectId,
            Collection<UUID> recipients,
            boolean urgent,
            String href,
            String messageKey,
            String... arguments) {
        for (UUID recipient : recipients.stream()
                .distinct()
                .filter(r -> !r.equals(Actor.SYSTEM.id()))
                .toList()) {
            jdbc.sql("""
                    insert into platform.notification
                        (project_id, id, recipient_id, message_key, arguments, href, urgent, at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            projectId,
                            Ids.next(),
                            recipient,
                            messageKey,
                            arguments,
                            href,
                            urgent,
                            Sql.at(clock.instant()))
                    .update();
            live.publish(projectId, "notification", recipient.toString());
        }
    }

    @Transactional(readOnly = true)
    public int unread(UUID projectId, UUID recipient) {
        return jdbc.sql("""
                select count(*) from (select 1 from platform.notification
                where project_id = ? and recipient_id = ? and read_at is null limit 100) n""").params(projectId, recipient).query(Integer.class).single();
    }

    /** Newest first; {@code after} is the id of the last one of the page before. */
    @Transactional(readOnly = true)
    public List<Notification> list(UUID projectId, UUID recipient, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select id, message_key, arguments, href, urgent, at, read_at is not null as read
                from platform.notification
                where project_id = :project and recipient_id = :recipient and (:after::uuid is null or id < :after)
                order by id desc limit :limit""")
                .param("project", projectId)
                .param("recipient", recipient)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Notification(
                        row.getObject("id", UUID.class),
                        row.getString("message_key"),
                        List.of((String[]) row.getArray("arguments").getArray()),
                        row.getString("href"),
                        row.getBoolean("urgent"),
                        Sql.instant(row, "at"),
                        row.getBoolean("read")))
                .list();
    }

    @Transactional
    public void readAll(UUID projectId, UUID recipient) {
        jdbc.sql("""
                update platform.notification set read_at = ?
                where project_id = ? and recipient_id = ? and read_at is null""").params(Sql.at(clock.instant()), projectId, recipient).update();
    }
}
