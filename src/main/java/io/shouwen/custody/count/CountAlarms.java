package io.shouwen.custody.count;

import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells of counts that are due and not done, and of counts left open. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
class CountAlarms implements DeadlineAlarms {

    private final DueCounts due;
    private final CountSessions counts;
    private final CountQueries queries;
    private final StaffDirectory staff;
    private final Notifications notifications;

    CountAlarms(
            DueCounts due,
            CountSessions counts,
            CountQueries queries,
            StaffDirectory staff,
            Notifications notifications) {
        this.due = due;
        this.counts = counts;
        this.queries = queries;
        this.staff = staff;
        this.notifications = notifications;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(CountDeadlines.DUE, this::due, CountDeadlines.OPEN, this::open);
    }

    void due(DeadlineReached reached) {
        String place = due.said(reached.projectId(), reached.subjectId());
        if (place.isEmpty()) {
            return;
        }
        Role role = reached.level() == 0 ? Role.DESK : reached.level() == 1 ? Role.SUPERVISOR : Role.MANAGER;
        notifications.tell(
                reached.projectId(),
                holders(reached.projectId(), role),
                reached.level() == 0 ? Kind.REMINDER : Kind.ALARM,
                "counts",
                reached.level() == 0 ? "custody.count.told.due" : "custody.count.told.late",
                place);
    }

    void open(DeadlineReached reached) {
        counts.byId(reached.projectId(), reached.subjectId())
                .filter(count -> count.end() == null)
                .ifPresent(count -> notifications.tell(
                        reached.projectId(),
                        reached.level() == 0
                                ? List.of(count.begunById())
                                : holders(reached.projectId(), Role.SUPERVISOR),
                        reached.level() == 0 ? Kind.REMINDER : Kind.ALARM,
                        "counts/" + count.id(),
                        "custody.count.told.open",
                        queries.said(reached.projectId(), count.id()),
                        count.begunBy()));
    }

    private List<UUID> holders(UUID projectId, Role role) {
        return staff.holders(projectId, role).stream().map(StaffMember::id).toList();
    }
}
