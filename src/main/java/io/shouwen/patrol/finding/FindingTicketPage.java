package io.shouwen.patrol.finding;

import io.shouwen.tickets.Kind;
import io.shouwen.tickets.KindPage;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Links the ticket of a finding to the finding's page. */
@Component
class FindingTicketPage implements KindPage {

    private final FindingQueries queries;

    FindingTicketPage(FindingQueries queries) {
        this.queries = queries;
    }

    @Override
    public Kind kind() {
        return FindingRules.FINDING;
    }

    @Override
    public String page(UUID ticketId) {
        return "patrol/findings/" + ticketId;
    }

    @Override
    public String messageKey() {
        return "patrol.finding.page";
    }

    @Override
    public List<Picture> pictures(UUID projectId, UUID ticketId) {
        return queries.photos(projectId, ticketId).stream()
                .flatMap(photo -> photo.file() == null
                        ? Stream.empty()
                        : Stream.of(new Picture(photo.file(), photo.messageKey(), photo.takenAt())))
                .toList();
    }
}
