package io.shouwen.duty;

import io.shouwen.platform.Clause;
import io.shouwen.platform.deadline.DeadlineAlarms;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Handles the deadlines of this room: the next check of the posts, a forgotten sign-off, an unconfirmed hand-over note.
 */
@Component
@Clause("2.1.1")
class DutyAlarms implements DeadlineAlarms {

    private final WatchPosts watchPosts;
    private final SignOns signOns;
    private final EndDuty endDuty;
    private final StaffDirectory staff;
    private final Accounts accounts;
    private final Notifications notifications;

    DutyAlarms(
            WatchPosts watchPosts,
            SignOns signOns,
            EndDuty endDuty,
            StaffDirectory staff,
            Accounts accounts,
            Notifications notifications) {
        this.watchPosts = watchPosts;
        this.signOns = signOns;
        this.endDuty = endDuty;
        this.staff = staff;
        this.accounts = accounts;
        this.notifications = notifications;
    }

    @Override
    public Map<String, Consumer<DeadlineReached>> bySubjectType() {
        return Map.of(
                WatchPosts.SUBJECT,
                reached -> watchPosts.look(reached.projectId(), reached.now()),
                BeginDuty.SUBJECT,
                this::forgotten,
                HandoverNotes.SUBJECT,
                this::unconfirmed);
    }

    private void unconfirmed(DeadlineReached reached) {
        notifications.tell(
                reached.projectId(),
                accounts.holders(reached.projectId(), Role.SUPERVISOR),
                Kind.ALARM,
                "duty/notes/" + reached.subjectId(),
                "handover.told.unconfirmed");
    }

    private void forgotten(DeadlineReached reached) {
        UUID project = reached.projectId();
        if (reached.level() == 0) {
            signOns.find(project, reached.subjectId())
                    .filter(SignOn::running)
                    .ifPresent(signOn -> notifications.tell(
                            project,
                            List.of(signOn.staffId()),
                            Kind.REMINDER,
                            "duty",
                            "duty.told.sign-off",
                            signOns.post(project, signOn.postId()).name()));
            return;
        }
        endDuty.forgotten(project, reached.subjectId(), reached.now()).ifPresent(signOn -> {
            String post = signOns.post(project, signOn.postId()).name();
            String name =
                    staff.byId(project, signOn.staffId()).map(StaffMember::name).orElse("");
            notifications.tell(project, List.of(signOn.staffId()), Kind.NEWS, "duty", "duty.told.closed-own", post);
            notifications.tell(
                    project,
                    accounts.holders(project, Role.SUPERVISOR),
                    Kind.NEWS,
                    "duty/attendance",
                    "duty.told.closed",
                    name,
                    post);
        });
    }
}
