package io.shouwen.tickets.followup;

import io.shouwen.platform.Clause;
import io.shouwen.platform.notify.Letter;
import io.shouwen.platform.notify.MessageChannel;
import io.shouwen.platform.notify.Mobile;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.notify.Outbox;
import io.shouwen.platform.notify.OwnAddress;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketClosed;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the satisfaction link to the contact by SMS, once per closure. Without a mobile number or a configured address
 * of the product, staff pass the link on manually.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("2.1.3")
class AskSatisfaction {

    private final MoveTicket move;
    private final Satisfactions satisfactions;
    private final Outbox outbox;
    private final OwnAddress own;
    private final ProjectDirectory projects;

    AskSatisfaction(
            MoveTicket move, Satisfactions satisfactions, Outbox outbox, OwnAddress own, ProjectDirectory projects) {
        this.move = move;
        this.satisfactions = satisfactions;
        this.outbox = outbox;
        this.own = own;
        this.projects = projects;
    }

    @EventListener
    void closed(TicketClosed closed) {
        Ticket ticket = move.begin(closed.projectId(), closed.ticketId());
        Optional<Mobile> mobile = Mobile.parse(satisfactions.phone(ticket));
        if (!own.known() || mobile.isEmpty() || FollowUp.mayAskHowItWas(ticket) != null || ticket.closureId() == null) {
            return;
        }
        ProjectRef project = projects.byId(closed.projectId()).orElseThrow();
        String token = satisfactions.link(ticket, closed.closedBy(), closed.at());
        outbox.send(
                project.id(),
                new Letter(
                        MessageChannel.SMS,
                        mobile.get().digits(),
                        Notifications.Kind.NEWS,
                        "satisfaction/" + ticket.closureId(),
                        "zh",
                        "tickets.satisfaction.asked",
                        List.of(project.name(), ticket.number()),
                        own.of("/o/" + project.code() + "/satisfaction/" + token)));
    }
}
