package io.shouwen.repairs.quote;

import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.price.PriceKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Itemises what there really was, before the owner accepts the work and pays. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.2")
class MakeBill {

    private final Quotations quotations;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Live live;

    MakeBill(Quotations quotations, ApplicationEventPublisher events, Audit audit, Live live) {
        this.quotations = quotations;
        this.events = events;
        this.audit = audit;
        this.live = live;
    }

    void make(UUID projectId, UUID repair, UUID id, Map<Integer, Quantity> quantities, Actor by, Instant now) {
        Bill bill = quotations.forMove(projectId, repair).bill(id, quantities, by);
        quotations.insert(projectId, repair, bill, by, now);
        audit.record(projectId, "billed", "repair", repair, null, bill);
        events.publishEvent(new BillMade(
                projectId,
                repair,
                id,
                bill.lines().stream()
                        .filter(line -> line.agreed().kind() == PriceKind.MATERIAL)
                        .collect(Collectors.toMap(line -> line.agreed().item(), Bill.Line::quantity)),
                by,
                now));
        live.publish(projectId, "tickets", repair.toString());
    }
}
