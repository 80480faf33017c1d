package io.shouwen.platform.notify;

import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications.Kind;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of every alarm of the crash test, slowly, naming the process that raised it. */
@Component
class CrashEar {

    static final String SUBJECT = "crash";

    private final JdbcClient jdbc;
    private final Notifications notifications;

    CrashEar(JdbcClient jdbc, Notifications notifications) {
        this.jdbc = jdbc;
        this.notifications = notifications;
    }

    @EventListener
    void hear(DeadlineReached reached) {
        if (reached.subjectType().equals(SUBJECT)) {
            String what = reached.subjectId() + "-" + reached.level();
            notifications.tell(
                    reached.projectId(),
                    List.of(UUID.fromString(reached.purpose())),
                    Kind.ALARM,
                    what + "/" + ProcessHandle.current().pid(),
                    "tickets.told.overdue",
                    what,
                    "");
            jdbc.sql("select pg_sleep(0.05)").query((row, n) -> 0).list();
        }
    }
}
