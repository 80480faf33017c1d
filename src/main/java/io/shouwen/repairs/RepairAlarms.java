package io.shouwen.repairs;

import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Colleagues;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reminds of a repair's clocks and pauses, and escalates each level once. */
@Component
class RepairAlarms implements DeadlineAlarms {

    private final Repairs repairs;
    private final RepairNews news;
    private final Colleagues colleagues;

    RepairAlarms(Repairs repairs, RepairNews news, Colleagues colleagues) {
        this.repairs = repairs;
        this.news = news;
        this.colleagues = colleagues;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(RepairClocks.REPAIR, this::reached);
    }

    void reached(DeadlineReached deadline) {
        repairs.known(deadline.projectId(), deadline.subjectId()).ifPresent(repair -> {
            boolean late = deadline.level() > 0;
            Set<UUID> told = new HashSet<>();
            if (deadline.level() < 2) {
                told.addAll(concerned(deadline, repair));
            }
            if (late) {
                told.addAll(colleagues.reachable(
                        deadline.projectId(), deadline.level() > 1 ? Role.MANAGER : Role.SUPERVISOR, deadline.now()));
            }
            news.tell(
                    repair,
                    Actor.SYSTEM,
                    told,
                    late ? Notifications.Kind.ALARM : Notifications.Kind.REMINDER,
                    "repairs.told." + deadline.purpose() + (late ? "-late" : "-soon"));
        });
    }

    private Set<UUID> concerned(DeadlineReached deadline, Repair repair) {
        if (deadline.purpose().equals(RepairClock.ACCEPT.purpose()) && repair.offeredTo() != null) {
            return Set.of(repair.offeredTo());
        }
        return colleagues.answeringFor(deadline.projectId(), repair.owner(), deadline.now());
    }
}
