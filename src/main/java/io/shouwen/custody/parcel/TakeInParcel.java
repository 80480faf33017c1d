package io.shouwen.custody.parcel;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Thing;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a parcel into custody at a slot, once every question is answered rightly. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"3.4.1", "3.4.2", "3.4.3", "3.4.6"})
public class TakeInParcel {

    private final Parcels parcels;
    private final Custody custody;
    private final ApplicationEventPublisher events;
    private final Live live;

    TakeInParcel(Parcels parcels, Custody custody, ApplicationEventPublisher events, Live live) {
        this.parcels = parcels;
        this.custody = custody;
        this.events = events;
        this.live = live;
    }

    /**
     * Idempotent: a parcel taken in already stays where it is.
     *
     * @throws RuleBroken with an open or wrong answer, or if nothing fits into the slot
     */
    public void takeIn(UUID projectId, UUID id, UUID place, Actor by, Instant now) {
        Parcel before = parcels.lock(projectId, id).orElseThrow(NotFound::new);
        if (before.end() instanceof Parcel.Taken) {
            return;
        }
        Parcel taken = before.takeIn(by.id(), now);
        parcels.save(projectId, taken);
        UUID house = Objects.requireNonNull(taken.addressee().house());
        custody.receive(
                new Custody.Move(projectId, id, by, now, now),
                new Thing.Arrival(
                        id,
                        Thing.Kind.PARCEL,
                        taken.tracking(),
                        taken.addressee().name(),
                        house,
                        1),
                place);
        events.publishEvent(new ParcelTaken(projectId, id, house, by.id(), now));
        live.publish(projectId, "parcels", id.toString());
    }
}
