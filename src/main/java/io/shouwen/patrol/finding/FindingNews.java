package io.shouwen.patrol.finding;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The common effects of a move of a finding: audit entry, live event, and notifications to those who must act. */
@Component
class FindingNews {

    private final Notifications notifications;
    private final Audit audit;
    private final Live live;
    private final JdbcClient jdbc;

    FindingNews(Notifications notifications, Audit audit, Live live, JdbcClient jdbc) {
        this.notifications = notifications;
        this.audit = audit;
        this.live = live;
        this.jdbc = jdbc;
    }

    void said(Finding finding, String action, @Nullable Object after) {
        audit.record(finding.projectId(), action, "finding", finding.id(), null, after);
        live.publish(finding.projectId(), "tickets", finding.id().toString());
        live.publish(finding.projectId(), "findings", finding.id().toString());
    }

    /** Nobody is notified of their own action. */
    void tell(
            Finding finding,
            Actor by,
            Collection<UUID> people,
            Notifications.Kind kind,
            String messageKey,
            String... more) {
        Set<UUID> told = new HashSet<>(people);
        told.remove(by.id());
        String[] arguments = new String[more.length + 1];
        arguments[0] = number(finding);
        System.arraycopy(more, 0, arguments, 1, more.length);
        notifications.tell(finding.projectId(), told, kind, "patrol/findings/" + finding.id(), messageKey, arguments);
    }

    private String number(Finding finding) {
        return jdbc.sql("select number || ' ' || title from tickets.matter where project_id = ? and id = ?")
                .params(finding.projectId(), finding.id())
                .query(String.class)
                .single();
    }
}
