package io.shouwen.complaints;

import io.shouwen.tickets.Kind;
import io.shouwen.tickets.KindPage;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links the ticket of a complaint to the complaint's page. */
@Component
class ComplaintTicketPage implements KindPage {

    @Override
    public Kind kind() {
        return Kind.COMPLAINT;
    }

    @Override
    public String page(UUID ticketId) {
        return "complaints/" + ticketId;
    }

    @Override
    public String messageKey() {
        return "complaints.page";
    }

    /** They are on the ticket. */
    @Override
    public List<Picture> pictures(UUID projectId, UUID ticketId) {
        return List.of();
    }
}
