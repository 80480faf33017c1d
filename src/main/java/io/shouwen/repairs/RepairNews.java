package io.shouwen.repairs;

import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The common effects of a step: the stored step, audit entry, live event, event for the room's parts, notifications. */
@Component
public class RepairNews {

    /** The live topic of open pages of repairs. */
    public static final String TOPIC = "repairs";

    private final Repairs repairs;
    private final Audit audit;
    private final Live live;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    RepairNews(
            Repairs repairs,
            Audit audit,
            Live live,
            Notifications notifications,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.repairs = repairs;
        this.audit = audit;
        this.live = live;
        this.notifications = notifications;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Stores the step the repair has made. Call {@link #moved} when its details are stored too. */
    void step(Repair after, Instant now) {
        repairs.stepped(after, now);
    }

    void moved(Repair after, Instant now) {
        RepairStep s = after.last();
        said(
                after,
                s.move().name().toLowerCase(java.util.Locale.ROOT),
                Map.of("stage", s.to(), "words", s.words(), "at", s.at()));
        events.publishEvent(new RepairMoved(
                after.projectId(), after.id(), s.id(), s.move(), s.from(), s.to(), s.by(), s.at(), now));
    }

    /** For facts that are no steps. */
    public void said(Repair repair, String action, Object what) {
        audit.record(repair.projectId(), action, "repair", repair.id(), null, what);
        live.publish(repair.projectId(), "tickets", repair.id().toString());
        live.publish(repair.projectId(), TOPIC, repair.id().toString());
    }

    /** Nobody is notified of their own action. The first argument of the message is the number and title. */
    public void tell(
            Repair repair,
            Actor by,
            Collection<UUID> people,
            Notifications.Kind kind,
            String messageKey,
            String... more) {
        Set<UUID> told = new HashSet<>(people);
        told.remove(by.id());
        if (told.isEmpty()) {
            return;
        }
        String[] arguments = new String[more.length + 1];
        arguments[0] = subject(repair);
        System.arraycopy(more, 0, arguments, 1, more.length);
        notifications.tell(repair.projectId(), told, kind, "repairs/" + repair.id(), messageKey, arguments);
    }

    private String subject(Repair repair) {
        return jdbc.sql("""
                select title || coalesce('（' || nullif(coalesce(nullif(house_code, ''), place), '') || '）', '')
                from tickets.matter where project_id = ? and id = ?""")
                .params(repair.projectId(), repair.id())
                .query(String.class)
                .single();
    }
}
