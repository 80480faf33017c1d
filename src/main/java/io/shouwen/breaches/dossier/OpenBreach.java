package io.shouwen.breaches.dossier;

import io.shouwen.estate.HouseRef;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.OpenTicket;
import io.shouwen.tickets.TicketOpened;
import io.shouwen.tickets.TicketReopened;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a breach with its ticket, whoever opened that, and opens it again with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"2.1.8", "4.3.2 c"})
class OpenBreach {

    /**
     * A breach as recorded.
     *
     * @param id of the ticket too; idempotency key
     * @param found when it was seen, never after now
     * @param particulars null if it must be looked into first
     */
    record Intake(
            UUID id,
            String title,
            String words,
            Channel channel,
            String contactName,
            String contactPhone,
            String place,
            @Nullable HouseRef house,
            @Nullable Particulars particulars,
            Instant found,
            List<Prepared> photos) {}

    private final Breaches breaches;
    private final LeadTicket tickets;
    private final BreachClock clock;
    private final BreachNews news;

    OpenBreach(Breaches breaches, LeadTicket tickets, BreachClock clock, BreachNews news) {
        this.breaches = breaches;
        this.tickets = tickets;
        this.clock = clock;
        this.news = news;
    }

    /** @return number of its ticket */
    String open(ProjectRef project, Intake in, Actor by, Instant now) {
        boolean known = breaches.exists(project.id(), in.id());
        OpenTicket.Opened opened = tickets.open(
                new NewTicket(
                        in.id(),
                        Kind.BREACH,
                        in.channel(),
                        in.title(),
                        in.words(),
                        in.place(),
                        in.house() == null ? null : in.house().id(),
                        null,
                        in.contactName(),
                        in.contactPhone(),
                        null),
                project,
                by,
                in.found(),
                now);
        if (!known) {
            breaches.pictures(project.id(), in.id(), in.id(), in.photos(), PictureSubject.FOUND, in.found());
            if (in.particulars() != null) {
                Breach after =
                        breaches.forMove(project.id(), in.id()).establish(Ids.next(), in.particulars(), by, "", now);
                breaches.established(after);
                news.said(after, in.particulars());
            }
        }
        return opened.number();
    }

    @EventListener
    void opened(TicketOpened ticket) {
        if (ticket.kind().equals(Kind.BREACH)) {
            Breach breach = Breach.opened(
                    ticket.projectId(),
                    ticket.ticketId(),
                    ticket.firstReceiver(),
                    Ids.next(),
                    Actor.of(ticket.firstReceiver(), ""),
                    ticket.at());
            breaches.opened(breach);
        }
    }

    /** The finding it was opened for was not settled by it. */
    @EventListener
    void reopened(TicketReopened ticket) {
        if (breaches.exists(ticket.projectId(), ticket.ticketId())) {
            Breach before = breaches.find(ticket.projectId(), ticket.ticketId());
            Breach after =
                    before.make(Ids.next(), BreachMove.REOPEN, before.reopensAt(), Actor.SYSTEM, "", ticket.at());
            breaches.stepped(after);
            news.said(after, null);
            clock.follow(after, ticket.at());
        }
    }
}
