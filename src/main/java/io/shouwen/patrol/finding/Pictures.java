package io.shouwen.patrol.finding;

import io.shouwen.patrol.round.Photos;
import io.shouwen.patrol.round.Shows;
import io.shouwen.platform.files.Upload;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Photos that come with a form. */
@Component
class Pictures {

    private final Photos photos;

    Pictures(Photos photos) {
        this.photos = photos;
    }

    void keep(UUID projectId, UUID findingId, UUID recordId, Upload sent, Shows shows, Instant now) {
        sent.files().forEach(photo -> photos.keep(projectId, recordId, photo, now, findingId, null, shows));
    }
}
