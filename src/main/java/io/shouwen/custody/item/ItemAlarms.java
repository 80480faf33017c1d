package io.shouwen.custody.item;

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
 * Items nobody collects: reminds whoever took it in to call its owner the day before, then the desk, three days later the
 * supervisor, a month later the manager, who decides what becomes of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("2.3.5")
class ItemAlarms implements DeadlineAlarms {

    private record Waiting(String tag, String label, UUID receivedBy) {}

    private final JdbcClient jdbc;
    private final StaffDirectory staff;
    private final Notifications notifications;

    ItemAlarms(JdbcClient jdbc, StaffDirectory staff, Notifications notifications) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.notifications = notifications;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(ItemDeadlines.ITEM, this::reached);
    }

    void reached(DeadlineReached deadline) {
        jdbc.sql("""
                select t.tag, t.label, i.received_by from custody.item i
                join custody.thing t on t.project_id = i.project_id and t.id = i.id
                where i.project_id = ? and i.id = ? and i.left_at is null""")
                .params(deadline.projectId(), deadline.subjectId())
                .query((row, n) -> new Waiting(
                        row.getString("tag"), row.getString("label"), row.getObject("received_by", UUID.class)))
                .optional()
                .ifPresent(item -> tell(deadline, item));
    }

    private void tell(DeadlineReached deadline, Waiting item) {
        List<UUID> told = new ArrayList<>();
        switch (deadline.level()) {
            case 0 -> told.add(item.receivedBy());
            case 1 -> told.addAll(holders(deadline.projectId(), Role.DESK));
            case 2 -> told.addAll(holders(deadline.projectId(), Role.SUPERVISOR));
            default -> told.addAll(holders(deadline.projectId(), Role.MANAGER));
        }
        notifications.tell(
                deadline.projectId(),
                told,
                deadline.level() < 2 ? Kind.REMINDER : Kind.ALARM,
                "items/" + deadline.subjectId(),
                deadline.level() == 0 ? "custody.item.told.soon" : "custody.item.told.overdue",
                item.tag(),
                item.label());
    }

    private List<UUID> holders(UUID projectId, Role role) {
        return staff.holders(projectId, role).stream().map(StaffMember::id).toList();
    }
}
