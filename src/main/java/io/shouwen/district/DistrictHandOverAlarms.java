package io.shouwen.district;

import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who have not confirmed a hand-over, then escalates to the supervisor and the property manager. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.1.2")
class DistrictHandOverAlarms implements DeadlineAlarms {

    private static final String SUBJECT = "district-hand-over";
    private static final String CONFIRM = "confirm";
    private static final Duration STEP = Duration.ofHours(4);

    private final Deadlines deadlines;
    private final DistrictHandOvers handOvers;
    private final StaffDirectory staff;
    private final Notifications notifications;

    DistrictHandOverAlarms(
            Deadlines deadlines, DistrictHandOvers handOvers, StaffDirectory staff, Notifications notifications) {
        this.deadlines = deadlines;
        this.handOvers = handOvers;
        this.staff = staff;
        this.notifications = notifications;
    }

    void untilConfirmed(UUID projectId, DistrictHandOver handOver, Instant now) {
        Instant due = handOver.due();
        deadlines.set(
                new DeadlinePlan(
                        projectId,
                        SUBJECT,
                        handOver.id(),
                        CONFIRM,
                        due,
                        List.of(new Alarm(0, due.minus(STEP)), new Alarm(1, due), new Alarm(2, due.plus(STEP)))),
                now);
    }

    void over(UUID projectId, UUID id, Instant now) {
        deadlines.end(projectId, SUBJECT, id, CONFIRM, now);
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(SUBJECT, this::reached);
    }

    void reached(DeadlineReached deadline) {
        DistrictHandOver handOver = handOvers.get(deadline.projectId(), deadline.subjectId());
        if (!handOver.open()) {
            return;
        }
        boolean soon = deadline.level() == 0;
        notifications.tell(
                deadline.projectId(),
                soon ? missing(handOver) : holders(deadline),
                soon ? Kind.REMINDER : Kind.ALARM,
                HandOverDistrict.path(handOver.id()),
                soon ? "district.told.confirm-soon" : "district.told.confirm-late",
                handOver.from().districtName());
    }

    private List<UUID> holders(DeadlineReached deadline) {
        return staff.holders(deadline.projectId(), deadline.level() == 1 ? Role.SUPERVISOR : Role.MANAGER).stream()
                .map(StaffMember::id)
                .toList();
    }

    private static List<UUID> missing(DistrictHandOver handOver) {
        List<UUID> missing = new ArrayList<>();
        add(missing, handOver.leaving() == null ? handOver.from().butler() : null);
        add(missing, handOver.coming() == null ? handOver.to().butler() : null);
        return missing;
    }

    private static void add(List<UUID> to, @Nullable UUID id) {
        if (id != null) {
            to.add(id);
        }
    }
}
