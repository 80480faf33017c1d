package io.shouwen.custody.key;

import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys not back in time: reminds whoever has and whoever lent them, then tells the desk, an hour later the supervisor, a
 * day later the manager. Before closing time the supervisor is asked about those that are to stay out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
class KeyAlarms implements DeadlineAlarms {

    private record Out(UUID key, String tag, String label, String person, UUID borrower, UUID lender, boolean agreed) {}

    private final JdbcClient jdbc;
    private final StaffDirectory staff;
    private final Notifications notifications;

    KeyAlarms(JdbcClient jdbc, StaffDirectory staff, Notifications notifications) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.notifications = notifications;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(KeyDeadlines.LOAN, this::reached);
    }

    void reached(DeadlineReached deadline) {
        jdbc.sql("""
                select l.key_id, t.tag, t.label, s.person, coalesce(l.borrower_id, l.lender_id) as borrower, l.lender_id,
                       l.due_at = l.until_at as agreed
                from custody.key_loan l
                join custody.thing t on t.project_id = l.project_id and t.id = l.key_id
                join custody.step s on s.project_id = l.project_id and s.id = l.id
                where l.project_id = ? and l.id = ? and l.back_at is null""")
                .params(deadline.projectId(), deadline.subjectId())
                .query((row, n) -> new Out(
                        row.getObject("key_id", UUID.class),
                        row.getString("tag"),
                        row.getString("label"),
                        row.getString("person"),
                        row.getObject("borrower", UUID.class),
                        row.getObject("lender_id", UUID.class),
                        row.getBoolean("agreed")))
                .optional()
                .ifPresent(out -> tell(deadline, out));
    }

    private void tell(DeadlineReached deadline, Out out) {
        List<UUID> told = new ArrayList<>();
        if (deadline.level() <= 1) {
            told.addAll(List.of(out.borrower(), out.lender()));
        }
        switch (deadline.level()) {
            case 0 -> told.addAll(out.agreed() ? List.of() : holders(deadline.projectId(), Role.SUPERVISOR));
            case 1 -> told.addAll(holders(deadline.projectId(), Role.DESK));
            case 2 -> told.addAll(holders(deadline.projectId(), Role.SUPERVISOR));
            default -> told.addAll(holders(deadline.projectId(), Role.MANAGER));
        }
        notifications.tell(
                deadline.projectId(),
                told,
                deadline.level() == 0 ? Kind.REMINDER : Kind.ALARM,
                "keys/" + out.key(),
                deadline.level() > 0
                        ? "custody.key.told.overdue"
                        : out.agreed() ? "custody.key.told.soon" : "custody.key.told.closing",
                out.tag(),
                out.label(),
                out.person());
    }

    private List<UUID> holders(UUID projectId, Role role) {
        return staff.holders(projectId, role).stream().map(StaffMember::id).toList();
    }
}
