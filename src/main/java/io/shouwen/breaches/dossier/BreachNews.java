package io.shouwen.breaches.dossier;

import io.shouwen.duty.OnDuty;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The common effects of a step: audit entry, live event, and notifications to those who must act. */
@Component
class BreachNews {

    private final Notifications notifications;
    private final Audit audit;
    private final Live live;
    private final OnDuty onDuty;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    BreachNews(Notifications notifications, Audit audit, Live live, OnDuty onDuty, Accounts accounts, JdbcClient jdbc) {
        this.notifications = notifications;
        this.audit = audit;
        this.live = live;
        this.onDuty = onDuty;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    void said(Breach breach, @Nullable Object fact) {
        String action = breach.last().move().name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(breach.projectId(), action, "breach", breach.id(), null, fact == null ? breach.last() : fact);
        live.publish(breach.projectId(), "tickets", breach.id().toString());
        live.publish(breach.projectId(), "breaches", breach.id().toString());
    }

    Set<UUID> supervisors(UUID projectId, Instant now) {
        return onDuty.reachable(projectId, Role.SUPERVISOR, now);
    }

    /** Includes the property manager even when off duty. */
    Set<UUID> leaders(UUID projectId, Instant now) {
        Set<UUID> all = new HashSet<>(supervisors(projectId, now));
        all.addAll(accounts.holders(projectId, Role.MANAGER));
        return all;
    }

    /** Who works on it: the owner, and the butler of the house. */
    static Set<UUID> hands(Breach breach) {
        return breach.butler() == null
                ? Set.of(breach.owner())
                : Set.copyOf(List.of(breach.owner(), breach.butler()).stream()
                        .distinct()
                        .toList());
    }

    /** Nobody is notified of their own action. The first argument of the message is number and title. */
    void tell(
            Breach breach,
            Actor by,
            Collection<UUID> people,
            Notifications.Kind kind,
            String messageKey,
            String... more) {
        Set<UUID> told = new HashSet<>(people);
        told.remove(by.id());
        String[] arguments = new String[more.length + 1];
        arguments[0] = jdbc.sql("select number || ' ' || title from tickets.matter where project_id = ? and id = ?")
                .params(breach.projectId(), breach.id())
                .query(String.class)
                .single();
        System.arraycopy(more, 0, arguments, 1, more.length);
        notifications.tell(breach.projectId(), told, kind, "breaches/" + breach.id(), messageKey, arguments);
    }
}
