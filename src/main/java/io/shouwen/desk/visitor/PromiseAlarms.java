package io.shouwen.desk.visitor;

import io.shouwen.duty.OnDuty;
import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reminds the desk of a promise that will be due; a late one goes to the supervisor, then to the manager. */
@Component
@Clause("3.2.2")
class PromiseAlarms implements DeadlineAlarms {

    private final Promises promises;
    private final PromiseQueries queries;
    private final OnDuty onDuty;
    private final Notifications notifications;
    private final Live live;

    PromiseAlarms(Promises promises, PromiseQueries queries, OnDuty onDuty, Notifications notifications, Live live) {
        this.promises = promises;
        this.queries = queries;
        this.onDuty = onDuty;
        this.notifications = notifications;
        this.live = live;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(Promises.SUBJECT, this::reached);
    }

    void reached(DeadlineReached reached) {
        UUID project = reached.projectId();
        Instant now = reached.now();
        switch (reached.level()) {
            case 0 -> {
                Set<UUID> desk = new LinkedHashSet<>(onDuty.reachable(project, Role.DESK, now));
                desk.add(promises.byId(project, reached.subjectId()).madeBy());
                tell(reached, desk, Notifications.Kind.REMINDER, "desk.visitor.told.soon");
            }
            case 1 ->
                tell(
                        reached,
                        onDuty.reachable(project, Role.SUPERVISOR, now),
                        Notifications.Kind.ALARM,
                        "desk.visitor.told.late");
            default ->
                tell(
                        reached,
                        onDuty.reachable(project, Role.MANAGER, now),
                        Notifications.Kind.ALARM,
                        "desk.visitor.told.late-still");
        }
        live.publish(project, ReceiveVisitor.TOPIC, reached.subjectId().toString());
    }

    private void tell(DeadlineReached reached, Set<UUID> whom, Notifications.Kind kind, String key) {
        notifications.tell(
                reached.projectId(),
                whom,
                kind,
                "promises/" + reached.subjectId(),
                key,
                queries.name(reached.projectId(), reached.subjectId()));
    }
}
