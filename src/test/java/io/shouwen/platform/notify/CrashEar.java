package io.shouwen.platform.notify;

import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications.Kind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of every alarm of the crash test, slowly, naming the process that raised it. */
@Component
class CrashEar implements DeadlineAlarms {

    static final String SUBJECT = "crash";

    private final JdbcClient jdbc;
    private final Notifications notifications;

    CrashEar(JdbcClient jdbc, Notifications notifications) {
        this.jdbc = jdbc;
        this.notifications = notifications;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(SUBJECT, this::hear);
    }

    private void hear(DeadlineReached reached) {
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
