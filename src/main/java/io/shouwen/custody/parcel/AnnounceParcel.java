package io.shouwen.custody.parcel;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.ResidentRef;
import io.shouwen.estate.Residents;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A resident tells of a parcel in advance, on a page of the residents or through the desk. Idempotent by id. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.4.2")
class AnnounceParcel {

    private final Announcements announcements;
    private final Residents residents;
    private final Audit audit;

    AnnounceParcel(Announcements announcements, Residents residents, Audit audit) {
        this.announcements = announcements;
        this.residents = residents;
        this.audit = audit;
    }

    void announce(
            UUID projectId, UUID id, TrackingNumber tracking, UUID residentId, String note, Actor by, Instant now) {
        ResidentRef resident = residents.byId(projectId, residentId).orElseThrow(NotFound::new);
        String phone =
                residents.phone(projectId, residentId).map(PhoneNumber::digits).orElse("");
        UUID house = resident.house().id();
        Announcement told = new Announcement(id, tracking.number(), house, resident.name(), phone, note, now, null);
        if (announcements.insert(projectId, told, by)) {
            audit.record(
                    projectId, "parcel-announced", "announcement", id, null, Map.of("tracking", tracking.number()));
        } else if (announcements
                .open(projectId, tracking.number())
                .filter(first -> first.id().equals(id))
                .isEmpty()) {
            throw new RuleBroken("3.4.2", "custody.parcel.announced-already");
        }
    }

    void withdraw(UUID projectId, UUID id, Instant now) {
        if (!announcements.withdraw(projectId, id, now)) {
            throw new NotFound();
        }
        audit.record(projectId, "announcement-withdrawn", "announcement", id, null, null);
    }
}
