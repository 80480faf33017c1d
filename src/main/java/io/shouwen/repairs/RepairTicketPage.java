package io.shouwen.repairs;

import io.shouwen.tickets.Kind;
import io.shouwen.tickets.KindPage;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Links the ticket of a repair to the repair's page. */
@Component
class RepairTicketPage implements KindPage {

    private final RepairPhotos photos;

    RepairTicketPage(RepairPhotos photos) {
        this.photos = photos;
    }

    @Override
    public Kind kind() {
        return Kind.REPAIR;
    }

    @Override
    public String page(UUID ticketId) {
        return "repairs/" + ticketId;
    }

    @Override
    public String messageKey() {
        return "repairs.page";
    }

    @Override
    public List<Picture> pictures(UUID projectId, UUID ticketId) {
        return photos.of(projectId, ticketId).stream()
                .flatMap(photo -> photo.file() == null
                        ? Stream.empty()
                        : Stream.of(new Picture(photo.file(), photo.shows().messageKey(), photo.takenAt())))
                .toList();
    }
}
