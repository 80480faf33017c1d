package io.shouwen.custody.place;

import io.shouwen.custody.Places;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds places to a project; the audit names the room, shelf or cabinet and how much is in it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.4.1")
class MakePlaces {

    private final Places places;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    MakePlaces(Places places, Audit audit, ApplicationEventPublisher events) {
        this.places = places;
        this.audit = audit;
        this.events = events;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one of the codes is taken */
    void make(UUID projectId, PlaceBatch batch, Instant now) {
        places.insert(projectId, batch.places());
        audit.record(
                projectId,
                "made",
                "place",
                batch.places().getFirst().id(),
                null,
                Map.of(
                        "code",
                        batch.places().getFirst().code(),
                        "to",
                        batch.places().getLast().code(),
                        "places",
                        batch.places().size()));
        events.publishEvent(new PlacesMade(projectId, now));
    }
}
