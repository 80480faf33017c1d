package io.shouwen.custody.pickup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What ends when parcels have left: their deadlines, and with the household's last parcel its codes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EndPickup {

    private final WaitingParcels waiting;
    private final PickupCodes codes;
    private final PickupDeadlines deadlines;

    EndPickup(WaitingParcels waiting, PickupCodes codes, PickupDeadlines deadlines) {
        this.waiting = waiting;
        this.codes = codes;
        this.deadlines = deadlines;
    }

    void left(UUID projectId, List<WaitingParcel> parcels, Instant now) {
        parcels.forEach(parcel -> deadlines.end(projectId, parcel.id(), now));
        parcels.stream()
                .map(WaitingParcel::house)
                .distinct()
                .filter(house -> waiting.ofHouse(projectId, house).isEmpty())
                .forEach(house -> codes.close(projectId, house, now));
    }
}
