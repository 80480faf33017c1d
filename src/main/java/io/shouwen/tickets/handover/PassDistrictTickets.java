package io.shouwen.tickets.handover;

import io.shouwen.district.DistrictHandedOver;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.tickets.Colleagues;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a district changes its butler, the new one becomes the counterpart of its open tickets, and those the old one
 * owned are handed over. Tickets of a vacant district go to the supervisor. Runs in the transaction of the district's
 * hand-over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.1.2", "4.1.2.1"})
class PassDistrictTickets {

    private final DistrictTickets tickets;
    private final Colleagues colleagues;
    private final HandOverDeadlines deadlines;
    private final Audit audit;
    private final Live live;
    private final Notifications notifications;

    PassDistrictTickets(
            DistrictTickets tickets,
            Colleagues colleagues,
            HandOverDeadlines deadlines,
            Audit audit,
            Live live,
            Notifications notifications) {
        this.tickets = tickets;
        this.colleagues = colleagues;
        this.deadlines = deadlines;
        this.audit = audit;
        this.live = live;
        this.notifications = notifications;
    }

    @EventListener
    void on(DistrictHandedOver district) {
        UUID to = district.toButler();
        UUID owner = to != null ? to : colleagues.lead(district.projectId(), district.confirmedBy(), district.at());
        tickets.becomeCounterpart(district);
        List<UUID> passing = tickets.passing(district, owner);
        if (passing.isEmpty()) {
            return;
        }
        tickets.endOffers(district, owner, passing)
                .forEach(id -> deadlines.taken(district.projectId(), id, district.at()));
        tickets.pass(district, owner, passing);
        audit.record(
                district.projectId(),
                "passed-on",
                "district",
                district.districtId(),
                Map.of("owner", String.valueOf(district.fromButler())),
                Map.of("owner", owner, "tickets", passing));
        passing.forEach(id -> live.publish(district.projectId(), "tickets", id.toString()));
        notifications.tell(
                district.projectId(),
                List.of(owner),
                Notifications.Kind.TASK,
                "tickets",
                "tickets.told.district",
                Integer.toString(passing.size()));
    }
}
