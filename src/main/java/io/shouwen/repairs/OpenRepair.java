package io.shouwen.repairs;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.TicketClosed;
import io.shouwen.tickets.TicketOpened;
import io.shouwen.tickets.TicketReopened;
import io.shouwen.tickets.handover.TicketOffered;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows the ticket: each ticket of this kind is a repair, however it was opened; what the desk ends or reopens is so here too. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.2")
class OpenRepair {

    private final Repairs repairs;
    private final RepairNews news;
    private final RepairClocks clocks;

    OpenRepair(Repairs repairs, RepairNews news, RepairClocks clocks) {
        this.repairs = repairs;
        this.news = news;
        this.clocks = clocks;
    }

    @EventListener
    void opened(TicketOpened ticket) {
        if (!ticket.kind().equals(Kind.REPAIR)) {
            return;
        }
        Repair repair = Repair.received(
                ticket.projectId(),
                ticket.ticketId(),
                Ids.next(),
                ticket.firstReceiver(),
                ticket.houseId() == null,
                Scope.current().actor(),
                ticket.at());
        repairs.received(inherited(repair, ticket.orderOf()), ticket.at());
        clocks.start(repair, RepairClock.DISPATCH, ticket.at(), ticket.at());
    }

    /** An order asks for a signature if the repair it was opened for does. */
    private Repair inherited(Repair repair, @Nullable UUID orderOf) {
        return orderOf == null
                ? repair
                : repairs.known(repair.projectId(), orderOf)
                        .filter(Repair::signature)
                        .map(origin -> repair.signedLike(origin))
                        .orElse(repair);
    }

    /** Somebody was asked on the ticket's own page, as with any ticket: it does not wait for dispatch any more. */
    @EventListener
    void offered(TicketOffered ticket) {
        if (ticket.kind().equals(Kind.REPAIR)) {
            repairs.known(ticket.projectId(), ticket.ticketId())
                    .ifPresent(repair -> clocks.meet(repair, RepairClock.DISPATCH, ticket.at(), ticket.at()));
        }
    }

    /** What this room has not ended itself was settled or explained at the desk. */
    @EventListener
    void closed(TicketClosed ticket) {
        if (!ticket.kind().equals(Kind.REPAIR)) {
            return;
        }
        repairs.known(ticket.projectId(), ticket.ticketId())
                .filter(repair -> repair.stage() == RepairStage.RECEIVED)
                .ifPresent(repair -> {
                    Actor by = Scope.current().actor();
                    Repair after = repair.answer(Ids.next(), by, ticket.at());
                    news.step(after, ticket.at());
                    clocks.endAll(after, ticket.at());
                    news.moved(after, ticket.at());
                });
    }

    @EventListener
    void reopened(TicketReopened ticket) {
        if (ticket.closureId() == null) {
            return;
        }
        repairs.known(ticket.projectId(), ticket.ticketId())
                .filter(repair -> repair.stage() == RepairStage.CLOSED)
                .ifPresent(repair -> {
                    Repair after = repair.reopen(Ids.next(), Scope.current().actor(), "", ticket.at());
                    news.step(after, ticket.at());
                    clocks.start(after, RepairClock.DISPATCH, ticket.at(), ticket.at());
                    news.moved(after, ticket.at());
                });
    }
}
