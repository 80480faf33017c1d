package io.shouwen.custody.pickup;

import io.shouwen.estate.Houses;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.throttle.Throttle;
import io.shouwen.platform.throttle.Throttles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a household a new code on request, to the addressees' own numbers only. Its earlier codes stay valid, unless it
 * says that one is lost.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.4.5")
class SendPickupCode {

    private static final int AT_ONCE = 5;

    private final WaitingParcels waiting;
    private final PickupCodes codes;
    private final TellAddressee tell;
    private final Houses houses;
    private final Audit audit;
    private final Throttle often;

    SendPickupCode(
            WaitingParcels waiting,
            PickupCodes codes,
            TellAddressee tell,
            Houses houses,
            Audit audit,
            Throttles throttles) {
        this.waiting = waiting;
        this.codes = codes;
        this.tell = tell;
        this.houses = houses;
        this.audit = audit;
        this.often = throttles.throttle("pickup-sending", Throttles.limit(AT_ONCE, Duration.ofMinutes(10)));
    }

    /** @param lost whether an earlier code is lost, so that none of them counts any more */
    void send(ProjectRef project, UUID house, UUID cause, boolean lost, Actor by, Instant now) {
        if (houses.byId(project.id(), house).isEmpty()) {
            throw new NotFound();
        }
        List<WaitingParcel> parcels = waiting.ofHouse(project.id(), house);
        if (parcels.isEmpty()) {
            throw new RuleBroken("3.4.5", "custody.pickup.rule.no-parcel");
        }
        if (!often.admits(project.id() + " " + house)) {
            throw new RuleBroken("3.4.5", "custody.pickup.rule.too-many-messages");
        }
        if (lost) {
            codes.close(project.id(), house, now);
        }
        PickupCode code = codes.another(project.id(), house, by.id(), now);
        if (!tell.tell(project, TellAddressee.Kind.NEW_CODE, cause.toString(), parcels, code, now)) {
            throw new RuleBroken("3.4.5", "custody.pickup.rule.no-mobile");
        }
        audit.record(project.id(), "pickup-code-sent", "house", house, null, Map.of("lost", lost));
    }
}
