package io.shouwen.complaints;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.tickets.TicketSight;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The common effects of a move: audit entry, live event, and notifications, never to somebody it is about. */
@Component
class ComplaintNews {

    private final Notifications notifications;
    private final TicketSight sight;
    private final Audit audit;
    private final Live live;
    private final JdbcClient jdbc;

    ComplaintNews(Notifications notifications, TicketSight sight, Audit audit, Live live, JdbcClient jdbc) {
        this.notifications = notifications;
        this.sight = sight;
        this.audit = audit;
        this.live = live;
        this.jdbc = jdbc;
    }

    void said(UUID projectId, UUID id, String action, @Nullable Object after) {
        audit.record(projectId, action, "complaint", id, null, after);
        live.publish(projectId, "tickets", id.toString());
    }

    void tell(
            UUID projectId,
            UUID id,
            Collection<UUID> people,
            Notifications.Kind kind,
            String messageKey,
            String... more) {
        var barred = sight.barred(projectId, id);
        List<UUID> told =
                people.stream().filter(person -> !barred.contains(person)).toList();
        if (told.isEmpty()) {
            return;
        }
        String[] arguments = new String[more.length + 1];
        arguments[0] = title(projectId, id);
        System.arraycopy(more, 0, arguments, 1, more.length);
        notifications.tell(projectId, told, kind, "complaints/" + id, messageKey, arguments);
    }

    private String title(UUID projectId, UUID id) {
        return jdbc.sql("select number || ' ' || title from tickets.matter where project_id = ? and id = ?")
                .params(projectId, id)
                .query(String.class)
                .single();
    }
}
