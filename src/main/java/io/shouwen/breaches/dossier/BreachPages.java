package io.shouwen.breaches.dossier;

import io.shouwen.breaches.dossier.view.BreachPage;
import io.shouwen.breaches.dossier.view.BreachPage.Header;
import io.shouwen.breaches.law.Authorities;
import io.shouwen.breaches.law.LawArticles;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fills the page of a breach for one reader. */
@Component
class BreachPages {

    private static final int REPEATS = 10;

    private final Breaches breaches;
    private final BreachQueries queries;
    private final BreachAccess access;
    private final LeadTicket tickets;
    private final LawArticles articles;
    private final Authorities authorities;
    private final Clock clock;

    BreachPages(
            Breaches breaches,
            BreachQueries queries,
            BreachAccess access,
            LeadTicket tickets,
            LawArticles articles,
            Authorities authorities,
            Clock clock) {
        this.breaches = breaches;
        this.queries = queries;
        this.access = access;
        this.tickets = tickets;
        this.articles = articles;
        this.authorities = authorities;
        this.clock = clock;
    }

    BreachPage page(ProjectRef project, Actor me, UUID id, String open, Form form) {
        access.require(project.id(), id, me);
        Breach breach = breaches.find(project.id(), id);
        Header header = queries.header(project.id(), id);
        Set<BreachMove> moves = EnumSet.noneOf(BreachMove.class);
        for (BreachMove move : BreachMove.values()) {
            if (breach.may(move, me) == null) {
                moves.add(move);
            }
        }
        LeadTicket.View ticket = tickets.of(project.id(), id);
        return new BreachPage(
                header,
                tickets.opensFor(me, project.id(), id),
                queries.course(project.id(), id),
                queries.photos(project.id(), id),
                queries.notices(project.id(), id),
                header.houseId() == null ? List.of() : queries.ofHouse(project.id(), header.houseId(), id, REPEATS),
                moves,
                ticket.stage() == Stage.OFFERED && me.id().equals(ticket.offeredTo()),
                moves.contains(BreachMove.SERVE)
                        ? articles.citable(LocalDate.ofInstant(clock.instant(), project.zone()))
                        : List.of(),
                moves.contains(BreachMove.REPORT) ? authorities.list(project.id()) : List.of(),
                open,
                form);
    }
}
