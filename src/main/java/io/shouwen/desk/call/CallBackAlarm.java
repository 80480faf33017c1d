package io.shouwen.desk.call;

import io.shouwen.duty.OnDuty;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Notifies the desk, or whoever answers for it now, of a missed call, and the supervisor if it is not called back in
 * time.
 */
@Component
@Clause("3.1.1")
class CallBackAlarm implements DeadlineAlarms {

    private final CallBacks callBacks;
    private final CallBackLimits settings;
    private final OnDuty onDuty;
    private final Notifications notifications;

    CallBackAlarm(CallBacks callBacks, CallBackLimits settings, OnDuty onDuty, Notifications notifications) {
        this.callBacks = callBacks;
        this.settings = settings;
        this.onDuty = onDuty;
        this.notifications = notifications;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(CallBacks.SUBJECT, this::late);
    }

    void late(DeadlineReached reached) {
        String number = callBacks.number(reached.projectId(), reached.subjectId());
        notifications.tell(
                reached.projectId(),
                onDuty.reachable(reached.projectId(), Role.SUPERVISOR, reached.now()),
                Notifications.Kind.ALARM,
                "desk",
                "desk.call.call-back-late",
                new PhoneNumber(number).masked(),
                Long.toString(settings.callBackWithin(reached.projectId()).toMinutes()));
    }

    void missed(UUID projectId, String number, Instant now) {
        notifications.tell(
                projectId,
                onDuty.reachable(projectId, Role.DESK, now),
                Notifications.Kind.TASK,
                "desk",
                "desk.call.call-back-owed",
                new PhoneNumber(number).masked());
    }
}
