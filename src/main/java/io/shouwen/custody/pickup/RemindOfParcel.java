package io.shouwen.custody.pickup;

import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds addressees of waiting parcels, each household once a day; tells the desk in the morning of a parcel's last day and the
 * supervisor when it is still here after the limit, each person once a day for all parcels.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.4.5")
class RemindOfParcel implements DeadlineAlarms {

    private final WaitingParcels waiting;
    private final PickupCodes codes;
    private final TellAddressee tell;
    private final Notifications notifications;
    private final StaffDirectory staff;
    private final ProjectDirectory projects;

    RemindOfParcel(
            WaitingParcels waiting,
            PickupCodes codes,
            TellAddressee tell,
            Notifications notifications,
            StaffDirectory staff,
            ProjectDirectory projects) {
        this.waiting = waiting;
        this.codes = codes;
        this.tell = tell;
        this.notifications = notifications;
        this.staff = staff;
        this.projects = projects;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(PickupDeadlines.PARCEL, this::reached);
    }

    void reached(DeadlineReached deadline) {
        waiting.find(deadline.projectId(), deadline.subjectId()).ifPresent(parcel -> {
            ProjectRef project = projects.byId(deadline.projectId()).orElseThrow();
            String day = LocalDate.ofInstant(deadline.now(), project.zone()).toString();
            if (deadline.purpose().equals(PickupDeadlines.REMIND)) {
                remind(project, parcel, day, deadline);
            } else {
                boolean late = deadline.level() > 0;
                notifications.tellOnce(
                        project.id(),
                        (late ? "parcels-late/" : "parcels-last-day/") + day,
                        holders(project.id(), late ? Role.SUPERVISOR : Role.DESK),
                        late ? Notifications.Kind.ALARM : Notifications.Kind.REMINDER,
                        late ? "mail-register?show=overdue" : "mail-register?show=waiting",
                        late ? "custody.pickup.told.late" : "custody.pickup.told.last-day");
            }
        });
    }

    private void remind(ProjectRef project, WaitingParcel parcel, String day, DeadlineReached deadline) {
        List<WaitingParcel> household = waiting.ofHouse(project.id(), parcel.house()).stream()
                .filter(each -> each.phone().equals(parcel.phone()))
                .toList();
        PickupCode code = codes.ofHouse(project.id(), parcel.house(), Actor.SYSTEM.id(), deadline.now());
        boolean toldToday = tell.told(project.id(), parcel.id(), TellAddressee.Kind.REMINDER)
                .filter(at -> LocalDate.ofInstant(at, project.zone()).toString().equals(day))
                .isPresent();
        if (!toldToday) {
            tell.tell(
                    project, TellAddressee.Kind.REMINDER, parcel.house() + "/" + day, household, code, deadline.now());
        }
    }

    private List<UUID> holders(UUID projectId, Role role) {
        return staff.holders(projectId, role).stream().map(StaffMember::id).toList();
    }
}
