package io.shouwen.repairs.quote;

import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.repairs.Repairs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records the owner's yes or no. The repairer is told; whoever is named as having heard it too is told that. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.2")
class AnswerQuotation {

    private final Quotations quotations;
    private final Repairs repairs;
    private final Notifications notifications;
    private final Audit audit;
    private final Live live;

    AnswerQuotation(Quotations quotations, Repairs repairs, Notifications notifications, Audit audit, Live live) {
        this.quotations = quotations;
        this.repairs = repairs;
        this.notifications = notifications;
        this.audit = audit;
        this.live = live;
    }

    void answer(UUID projectId, UUID quotation, OwnerAnswer answer, Instant now) {
        UUID repair = quotations.repairOf(projectId, quotation);
        OwnerAnswer kept = quotations.forMove(projectId, repair).answer(quotation, answer, now);
        quotations.insert(projectId, quotation, kept, now);
        audit.record(projectId, kept.agreed() ? "agreed" : "declined", "quotation", quotation, null, kept);
        live.publish(projectId, "tickets", repair.toString());
        List<UUID> told =
                new ArrayList<>(List.of(repairs.find(projectId, repair).owner()));
        told.remove(kept.by().id());
        notifications.tell(
                projectId,
                told,
                Notifications.Kind.NEWS,
                "repairs/" + repair + "/quotation",
                kept.agreed() ? "repairs.quote.told.agreed" : "repairs.quote.told.declined",
                kept.name());
        if (kept.witness() != null) {
            notifications.tell(
                    projectId,
                    List.of(kept.witness()),
                    Notifications.Kind.NEWS,
                    "repairs/" + repair + "/quotation",
                    "repairs.quote.told.witness",
                    kept.by() instanceof Actor.Staff staff ? staff.name() : "",
                    kept.name());
        }
    }
}
