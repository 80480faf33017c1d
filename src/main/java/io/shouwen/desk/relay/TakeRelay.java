package io.shouwen.desk.relay;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.ProjectSettings;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a message for a colleague and passes it on at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.1.6")
class TakeRelay {

    private final Relays relays;
    private final RelayLimits limits;
    private final RelayAlarms alarms;
    private final ProjectSettings settings;
    private final Houses houses;
    private final Audit audit;
    private final Live live;

    TakeRelay(
            Relays relays,
            RelayLimits limits,
            RelayAlarms alarms,
            ProjectSettings settings,
            Houses houses,
            Audit audit,
            Live live) {
        this.relays = relays;
        this.limits = limits;
        this.alarms = alarms;
        this.settings = settings;
        this.houses = houses;
        this.audit = audit;
        this.live = live;
    }

    /** @param id also the idempotency key of the form */
    Relay take(
            UUID projectId,
            UUID id,
            RelayDraft draft,
            StaffMember colleague,
            @Nullable StaffMember standIn,
            Actor by,
            Instant now) {
        UUID houseId = draft.houseId();
        HouseRef house =
                houseId == null ? null : houses.byId(projectId, houseId).orElse(null);
        Relay relay = new Relay(
                id,
                colleague.id(),
                colleague.name(),
                standIn == null ? null : standIn.id(),
                standIn == null ? "" : standIn.name(),
                draft.fromName(),
                draft.phone(),
                house == null ? null : house.id(),
                house == null ? "" : house.label(),
                draft.text(),
                draft.urgent(),
                draft.origin(),
                null,
                by.id(),
                by.name(),
                now,
                due(projectId, draft.urgent(), now),
                null);
        save(projectId, relay);
        return relay;
    }

    Instant due(UUID projectId, boolean urgent, Instant now) {
        return limits.of(projectId).due(urgent, now, settings.receptionHours(projectId));
    }

    void save(UUID projectId, Relay relay) {
        relays.insert(projectId, relay);
        audit.record(
                projectId,
                "took",
                RelayAlarms.SUBJECT,
                relay.id(),
                null,
                Map.of("for", relay.forName(), "urgent", relay.urgent(), "due", relay.due()));
        alarms.taken(projectId, relay);
        live.publish(projectId, "relays", relay.id().toString());
    }
}
