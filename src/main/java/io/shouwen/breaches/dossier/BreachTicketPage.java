package io.shouwen.breaches.dossier;

import io.shouwen.tickets.Kind;
import io.shouwen.tickets.KindPage;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links the ticket of a breach to the breach's page. */
@Component
class BreachTicketPage implements KindPage {

    private final BreachQueries queries;

    BreachTicketPage(BreachQueries queries) {
        this.queries = queries;
    }

    @Override
    public Kind kind() {
        return Kind.BREACH;
    }

    @Override
    public String page(UUID ticketId) {
        return "breaches/" + ticketId;
    }

    @Override
    public String messageKey() {
        return "breaches.page";
    }

    @Override
    public List<Picture> pictures(UUID projectId, UUID ticketId) {
        return queries.photos(projectId, ticketId).stream()
                .map(photo -> new Picture(photo.file(), photo.messageKey(), photo.takenAt()))
                .toList();
    }
}
