package io.shouwen.desk.relay;

import io.shouwen.duty.OnDuty;
import io.shouwen.platform.Clause;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Tells the receiver of a relayed message, reminds after half the time, and escalates: to the supervisor when it is due,
 * to the manager when as much time has passed again.
 */
@Component
@Clause("3.1.6")
class RelayAlarms implements DeadlineAlarms {

    static final String SUBJECT = "relay";

    private static final String ACKNOWLEDGE = "acknowledge";
    private static final int SHOWN = 60;

    private final Relays relays;
    private final Deadlines deadlines;
    private final OnDuty onDuty;
    private final Notifications notifications;

    RelayAlarms(Relays relays, Deadlines deadlines, OnDuty onDuty, Notifications notifications) {
        this.relays = relays;
        this.deadlines = deadlines;
        this.onDuty = onDuty;
        this.notifications = notifications;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(SUBJECT, this::reached);
    }

    void taken(UUID projectId, Relay relay) {
        tell(
                projectId,
                relay,
                relay.receivers(),
                relay.urgent() ? Kind.ALARM : Kind.TASK,
                relay.urgent() ? "desk.relay.told-urgent" : "desk.relay.told");
        Duration wait = Duration.between(relay.takenAt(), relay.due());
        deadlines.set(
                new DeadlinePlan(
                        projectId,
                        SUBJECT,
                        relay.id(),
                        ACKNOWLEDGE,
                        relay.due(),
                        List.of(
                                new Alarm(0, relay.takenAt().plus(wait.dividedBy(2))),
                                new Alarm(1, relay.due()),
                                new Alarm(2, relay.due().plus(wait)))),
                relay.takenAt());
    }

    /** Who took the message sees that it was done. */
    void acknowledged(UUID projectId, Relay relay, RelayAnswer answer) {
        deadlines.end(projectId, SUBJECT, relay.id(), ACKNOWLEDGE, answer.at());
        if (!relay.takenBy().equals(answer.by())) {
            notifications.tell(
                    projectId,
                    List.of(relay.takenBy()),
                    Kind.NEWS,
                    path(relay.id()),
                    "desk.relay.done." + answer.result().name().toLowerCase(java.util.Locale.ROOT),
                    answer.byName(),
                    relay.fromName());
        }
    }

    void reached(DeadlineReached reached) {
        UUID project = reached.projectId();
        Relay relay = relays.find(project, reached.subjectId());
        if (relay.answer() != null) {
            return;
        }
        switch (reached.level()) {
            case 0 -> tell(project, relay, relay.receivers(), Kind.REMINDER, "desk.relay.reminder");
            case 1 -> {
                tell(project, relay, relay.receivers(), Kind.ALARM, "desk.relay.late");
                tell(project, relay, leaders(reached, Role.SUPERVISOR), Kind.ALARM, "desk.relay.escalated");
            }
            default -> tell(project, relay, leaders(reached, Role.MANAGER), Kind.ALARM, "desk.relay.escalated");
        }
    }

    private Collection<UUID> leaders(DeadlineReached reached, Role role) {
        return onDuty.reachable(reached.projectId(), role, reached.now());
    }

    private void tell(UUID projectId, Relay relay, Collection<UUID> whom, Kind kind, String key) {
        notifications.tell(
                projectId,
                whom,
                kind,
                path(relay.id()),
                key,
                relay.fromName(),
                TypedText.shortened(relay.text(), SHOWN),
                relay.forName());
    }

    static String path(UUID relayId) {
        return "relays/" + relayId;
    }
}
