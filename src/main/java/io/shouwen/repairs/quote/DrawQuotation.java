package io.shouwen.repairs.quote;

import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.repairs.price.Prices;
import io.shouwen.repairs.quote.QuotedRepair.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Draws up the next version of a repair's quotation from the price list of the day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.2")
class DrawQuotation {

    private final Quotations quotations;
    private final Prices prices;
    private final Audit audit;
    private final Live live;

    DrawQuotation(Quotations quotations, Prices prices, Audit audit, Live live) {
        this.quotations = quotations;
        this.prices = prices;
        this.audit = audit;
        this.live = live;
    }

    void draw(ProjectRef project, UUID repair, UUID id, List<Wish> wishes, String note, Actor by, Instant now) {
        QuotedRepair quoted = quotations.forMove(project.id(), repair);
        LocalDate today = LocalDate.ofInstant(now, project.zone());
        Quotation quotation = quoted.quote(id, wishes, prices.on(project.id(), today), note, by);
        quotations.insert(project.id(), repair, quotation, by, now);
        audit.record(project.id(), "quoted", "repair", repair, null, quotation);
        live.publish(project.id(), "tickets", repair.toString());
    }
}
