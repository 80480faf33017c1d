package io.shouwen.custody.pickup;

import io.shouwen.custody.parcel.ParcelTaken;
import io.shouwen.platform.Clause;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From the moment a parcel is taken in: its limit and reminders are set, and the addressee gets the household's code. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.4.5")
class AwaitPickup {

    private final WaitingParcels waiting;
    private final PickupCodes codes;
    private final PickupLimits limits;
    private final PickupDeadlines deadlines;
    private final TellAddressee tell;
    private final ProjectDirectory projects;
    private final Live live;

    AwaitPickup(
            WaitingParcels waiting,
            PickupCodes codes,
            PickupLimits limits,
            PickupDeadlines deadlines,
            TellAddressee tell,
            ProjectDirectory projects,
            Live live) {
        this.waiting = waiting;
        this.codes = codes;
        this.limits = limits;
        this.deadlines = deadlines;
        this.tell = tell;
        this.projects = projects;
        this.live = live;
    }

    @EventListener
    void taken(ParcelTaken parcel) {
        begin(parcel.projectId(), parcel.parcel(), parcel.house(), parcel.by(), parcel.at());
    }

    private void begin(UUID projectId, UUID parcel, UUID house, UUID by, Instant received) {
        ProjectRef project = projects.byId(projectId).orElseThrow();
        PickupTerms terms = limits.of(projectId).terms();
        waiting.insert(projectId, parcel, terms.due(received, project.zone()));
        PickupCode code = codes.ofHouse(projectId, house, by, received);
        List<WaitingParcel> told = waiting.find(projectId, parcel).stream().toList();
        tell.tell(project, TellAddressee.Kind.ARRIVED, parcel.toString(), told, code, received);
        deadlines.set(projectId, parcel, terms, received, project.zone(), received);
        live.publish(projectId, "parcels", house.toString());
    }
}
