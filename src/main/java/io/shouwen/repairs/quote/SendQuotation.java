package io.shouwen.repairs.quote;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.notify.Letter;
import io.shouwen.platform.notify.MessageChannel;
import io.shouwen.platform.notify.Mobile;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Outbox;
import io.shouwen.platform.notify.OwnAddress;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.repairs.quote.QuotationQueries.Head;
import io.shouwen.repairs.quote.view.QuotationLinkPage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the link by which the owner answers a quotation, and sends it by SMS where a mobile number is known. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.2")
class SendQuotation {

    private final Quotations quotations;
    private final QuotationQueries queries;
    private final QuotationLinks links;
    private final Outbox outbox;
    private final OwnAddress own;
    private final Audit audit;

    SendQuotation(
            Quotations quotations,
            QuotationQueries queries,
            QuotationLinks links,
            Outbox outbox,
            OwnAddress own,
            Audit audit) {
        this.quotations = quotations;
        this.queries = queries;
        this.links = links;
        this.outbox = outbox;
        this.own = own;
        this.audit = audit;
    }

    QuotationLinkPage send(ProjectRef project, UUID quotation, Actor by, Instant now) {
        UUID repair = quotations.repairOf(project.id(), quotation);
        QuotedRepair quoted = quotations.forMove(project.id(), repair);
        RuleBroken.throwIf(quoted.mayAnswer(quotation));
        String token = links.make(project.id(), quotation, by, now);
        String address = own.link("/o/" + project.code() + "/quotation/" + token);
        Head head = queries.head(project.id(), repair);
        boolean sent = Mobile.parse(head.phone())
                .map(mobile -> outbox.send(
                        project.id(),
                        new Letter(
                                MessageChannel.SMS,
                                mobile.digits(),
                                Notifications.Kind.NEWS,
                                "quotation/" + quotation,
                                "zh",
                                "repairs.quote.sent",
                                List.of(
                                        project.name(),
                                        head.number(),
                                        quoted.newest().orElseThrow().total().text()),
                                address)))
                .orElse(false);
        audit.record(project.id(), "link-made", "quotation", quotation, null, null);
        return new QuotationLinkPage(repair, address, sent, QuotationLinks.LAST.toDays());
    }
}
