package io.shouwen.platform.notify;

import io.shouwen.platform.History;
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

/**
 * Notifies staff: inside the product, live at commit, and outside by the channels each person has chosen (see
 * {@link Outbox}). Everything is written in the transaction of the cause.
 */
@Component
public class Notifications {

    /** The number of a recipient's unread notifications, at most 100; its parameters are the project and the recipient. */
    public static final String UNREAD = """
            select count(*) from (select 1 from platform.notification
            where project_id = ? and recipient_id = ? and read_at is null limit 100) n""";

    /** The kind of a message; decides about its channels and whether it waits for duty hours. */
    public enum Kind {
        /** An escalation or something unattended: never waits. */
        ALARM,
        /** Something will be due: outside the product it waits until the recipient is on duty. */
        REMINDER,
        /** Something was assigned to the recipient. */
        TASK,
        NEWS
    }

    /** @param href page it refers to */
    public record Notification(
            UUID id, String messageKey, List<String> arguments, String href, Kind kind, Instant at, boolean read) {

        public String badge() {
            return switch (kind) {
                case ALARM -> "bg-red text-red-fg";
                case REMINDER -> "bg-yellow-lt";
                case TASK -> "bg-blue-lt";
                case NEWS -> "bg-secondary-lt";
            };
        }
    }

    private final JdbcClient jdbc;
    private final Live live;
    private final Outbox outbox;
    private final Clock clock;

    Notifications(JdbcClient jdbc, Live live, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Shows the notification to each recipient at once, and sends it by the channels each has chosen for the kind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            UUID projectId,
            Collection<UUID> recipients,
            Kind kind,
            String href,
            String messageKey,
            String... arguments) {
        tellOnce(projectId, Ids.next().toString(), recipients, kind, href, messageKey, arguments);
    }

    /** As {@link #tell}, but idempotent: the same {@code source} for the same recipient is one notification. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOnce(
            UUID projectId,
            String source,
            Collection<UUID> recipients,
            Kind kind,
            String href,
            String messageKey,
            String... arguments) {
        List<UUID> fresh = inside(projectId, source, recipients, kind, href, messageKey, arguments);
        if (!fresh.isEmpty()) {
            outbox.toStaff(projectId, fresh, kind, source, href, messageKey, List.of(arguments));
        }
    }

    /** For the failure of a channel: does not use that channel. */
    void tellInside(UUID projectId, Collection<UUID> recipients, Kind kind, String href, String messageKey) {
        inside(projectId, Ids.next().toString(), recipients, kind, href, messageKey);
    }

    /** @return recipients that did not have it yet */
    private List<UUID> inside(
            UUID projectId,
            String source,
            Collection<UUID> recipients,
            Kind kind,
            String href,
            String messageKey,
            String... arguments) {
        if (History.isBeingWritten()) {
            return List.of();
        }
        List<UUID> people = recipients.stream()
                .distinct()
                .filter(recipient -> !recipient.equals(Actor.SYSTEM.id()))
                .toList();
        List<UUID> fresh = jdbc.sql("""
                insert into platform.notification
                    (project_id, id, recipient_id, message_key, arguments, href, kind, at, source)
                select ?, r.id, r.recipient_id, ?, ?, ?, ?, ?, ?
                from unnest(?::uuid[], ?::uuid[]) as r (id, recipient_id)
                on conflict (project_id, recipient_id, source) do nothing
                returning recipient_id""")
                .params(projectId, messageKey, arguments, href, kind.name(), Sql.at(clock.instant()), source)
                .param(Sql.column(people, recipient -> Ids.next()))
                .param(Sql.column(people, recipient -> recipient))
                .query(UUID.class)
                .list();
        fresh.forEach(recipient -> live.publish(projectId, "notification", recipient.toString()));
        return fresh;
    }

    /** Newest first. @param after id of the last one of the previous page, or null */
    @Transactional(readOnly = true)
    public List<Notification> list(UUID projectId, UUID recipient, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                select id, message_key, arguments, href, kind, at, read_at is not null as read
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
                        Kind.valueOf(row.getString("kind")),
                        Sql.instant(row, "at"),
                        row.getBoolean("read")))
                .list();
    }

    /** Takes back what a person was told of a page they must not know of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID projectId, UUID recipient, String href) {
        jdbc.sql("delete from platform.notification where project_id = ? and recipient_id = ? and href = ?")
                .params(projectId, recipient, href)
                .update();
        live.publish(projectId, "notification", recipient.toString());
    }

    @Transactional
    public void readAll(UUID projectId, UUID recipient) {
        jdbc.sql("""
                update platform.notification set read_at = ?
                where project_id = ? and recipient_id = ? and read_at is null""").params(Sql.at(clock.instant()), projectId, recipient).update();
    }
}
