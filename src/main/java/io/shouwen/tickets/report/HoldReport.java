package io.shouwen.tickets.report;

import io.shouwen.platform.Clause;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Colleagues;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a report above the rate limits. It raises no alarm, unless it claims an emergency: then the desk is alarmed once
 * a sender and day, to look at what waits.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.1.2", "4.1.2.1"})
class HoldReport {

    private final HeldReports held;
    private final Notifications notifications;
    private final Colleagues colleagues;

    HoldReport(HeldReports held, Notifications notifications, Colleagues colleagues) {
        this.held = held;
        this.notifications = notifications;
        this.colleagues = colleagues;
    }

    void hold(HeldReport one) {
        held.hold(one, one.at().plus(OpenReports.LINK_LASTS));
        if (one.report().claim() == null) {
            return;
        }
        Set<UUID> desk = new HashSet<>(colleagues.reachable(one.projectId(), Role.DESK, one.at()));
        desk.addAll(colleagues.reachable(one.projectId(), Role.CONTROL, one.at()));
        notifications.tellOnce(
                one.projectId(),
                "held-emergency/" + one.sender(),
                desk,
                Notifications.Kind.ALARM,
                "held-reports",
                "tickets.told.held-emergency",
                one.lobby(),
                one.report().words().lines().findFirst().orElse(""));
    }
}
