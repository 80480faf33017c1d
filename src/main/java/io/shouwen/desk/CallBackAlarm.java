package io.shouwen.desk;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody called back in time: the supervisor is told. */
@Component
@Clause("3.1.1")
class CallBackAlarm {

    private final CallBacks callBacks;
    private final Accounts accounts;
    private final Notifications notifications;

    CallBackAlarm(CallBacks callBacks, Accounts accounts, Notifications notifications) {
        this.callBacks = callBacks;
        this.accounts = accounts;
        this.notifications = notifications;
    }

    @EventListener
    void late(DeadlineReached reached) {
        if (reached.subjectType().equals(CallBacks.SUBJECT)) {
            String number = callBacks.number(reached.projectId(), reached.subjectId());
            notifications.tell(
                    reached.projectId(),
                    accounts.holders(reached.projectId(), Role.SUPERVISOR),
                    Notifications.Kind.ALARM,
                    "desk",
                    "desk.call-back-late",
                    new PhoneNumber(number).masked());
        }
    }
}
