package io.shouwen.custody.parcel;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first scan of a parcel: begins its intake, or says that it has begun already. The same number again is the same
 * parcel until it has left.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.4.2")
class BeginIntake {

    private final Parcels parcels;
    private final Announcements announcements;
    private final AnswerIntake answers;
    private final Audit audit;
    private final Live live;

    BeginIntake(Parcels parcels, Announcements announcements, AnswerIntake answers, Audit audit, Live live) {
        this.parcels = parcels;
        this.announcements = announcements;
        this.answers = answers;
        this.audit = audit;
        this.live = live;
    }

    FirstScan scan(UUID projectId, TrackingNumber tracking, @Nullable UUID batch, Actor by, Instant now) {
        Optional<Parcel> inside = parcels.inside(projectId, tracking.number());
        if (inside.isPresent()) {
            return new FirstScan.Inside(inside.get().id());
        }
        Parcel fresh = Parcel.begin(Ids.next(), tracking.number(), tracking.courier(), batch, by.id(), now);
        if (!parcels.insert(projectId, fresh)) {
            Parcel open = parcels.open(projectId, tracking.number()).orElse(fresh);
            return open.heldBy().equals(by.id())
                    ? new FirstScan.Again(open.id())
                    : new FirstScan.Held(open.id(), parcels.holder(projectId, open.id()), open.begunAt());
        }
        audit.record(projectId, "intake-begun", "parcel", fresh.id(), null, Map.of("tracking", tracking.number()));
        live.publish(projectId, "parcels", fresh.id().toString());
        announcements
                .open(projectId, tracking.number())
                .ifPresent(announced -> answers.announced(projectId, fresh.id(), announced, by));
        return new FirstScan.Fresh(fresh.id());
    }
}
