package io.shouwen.desk.help;

import io.shouwen.duty.OnDuty;
import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells the supervisor of a request for help that nobody has answered in time. */
@Component
@Clause("2.3.5")
class HelpAlarms implements DeadlineAlarms {

    static final String SUBJECT = "help";

    private static final String ANSWER = "answer";

    private final HelpRequests requests;
    private final Deadlines deadlines;
    private final OnDuty onDuty;
    private final Notifications notifications;

    HelpAlarms(HelpRequests requests, Deadlines deadlines, OnDuty onDuty, Notifications notifications) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.onDuty = onDuty;
        this.notifications = notifications;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(SUBJECT, this::late);
    }

    void asked(UUID projectId, Help help) {
        deadlines.set(
                new DeadlinePlan(projectId, SUBJECT, help.id(), ANSWER, help.due(), List.of(new Alarm(1, help.due()))),
                help.askedAt());
    }

    void answered(UUID projectId, UUID helpId, Instant now) {
        deadlines.end(projectId, SUBJECT, helpId, ANSWER, now);
    }

    void late(DeadlineReached reached) {
        Help help = requests.find(reached.projectId(), reached.subjectId());
        if (help.answer() == null) {
            notifications.tell(
                    reached.projectId(),
                    onDuty.reachable(reached.projectId(), Role.SUPERVISOR, reached.now()),
                    Notifications.Kind.ALARM,
                    "help/" + help.id(),
                    "desk.help.late",
                    help.kind(),
                    help.askedBy());
        }
    }
}
