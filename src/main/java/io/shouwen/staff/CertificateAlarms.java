package io.shouwen.staff;

import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reminds holder and supervisors of an expiring certificate, once per level. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CertificateAlarms implements DeadlineAlarms {

    static final String CERTIFICATE = "certificate";
    static final String EXPIRE = "expire";

    private static final List<String> WORDS =
            List.of("staff.told.certificate-60", "staff.told.certificate-30", "staff.told.certificate-expired");

    private final Deadlines deadlines;
    private final Notifications notifications;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    CertificateAlarms(Deadlines deadlines, Notifications notifications, Accounts accounts, JdbcClient jdbc) {
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    void set(UUID projectId, UUID id, Certificate certificate, ZoneId zone, Instant now) {
        List<DeadlinePlan.Alarm> alarms = certificate.alarms(zone, now);
        if (alarms.isEmpty()) {
            end(projectId, id, now);
        } else {
            deadlines.set(
                    new DeadlinePlan(
                            projectId, CERTIFICATE, id, EXPIRE, alarms.getLast().at(), alarms),
                    now);
        }
    }

    void end(UUID projectId, UUID id, Instant now) {
        deadlines.end(projectId, CERTIFICATE, id, EXPIRE, now);
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(CERTIFICATE, this::reached);
    }

    void reached(DeadlineReached deadline) {
        record Ending(UUID staffId, String person, String name, LocalDate on) {}
        jdbc.sql("""
                select s.id, s.name, c.name as certificate, c.expires_on
                from staff.certificate c join staff.staff s on s.project_id = c.project_id and s.id = c.staff_id
                where c.project_id = ? and c.id = ? and s.left_on is null and c.expires_on is not null""")
                .params(deadline.projectId(), deadline.subjectId())
                .query((row, n) -> new Ending(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("certificate"),
                        row.getObject("expires_on", LocalDate.class)))
                .optional()
                .ifPresent(ending -> {
                    List<UUID> told = new ArrayList<>(accounts.holders(deadline.projectId(), Role.SUPERVISOR));
                    told.add(ending.staffId());
                    notifications.tell(
                            deadline.projectId(),
                            told,
                            deadline.level() < 2 ? Notifications.Kind.REMINDER : Notifications.Kind.ALARM,
                            "staff/" + ending.staffId(),
                            WORDS.get(Math.min(deadline.level(), 2)),
                            ending.person(),
                            ending.name(),
                            ending.on().toString());
                });
    }
}
