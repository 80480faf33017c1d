package io.shouwen.custody.pickup;

import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.throttle.Throttle;
import io.shouwen.platform.throttle.Throttles;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Looks up typed codes. A member of staff may type ten wrong ones, then one a minute: nobody finds a household's code by
 * trying.
 */
@Component
class CodeTries {

    static final int WRONG = 10;

    private final PickupCodes codes;
    private final Throttle wrong;

    CodeTries(PickupCodes codes, Throttles throttles) {
        this.codes = codes;
        this.wrong = throttles.throttle("pickup-code", Throttles.limit(WRONG, Duration.ofMinutes(1)));
    }

    /**
     * @return the code, open or closed; empty if there is none
     * @throws RuleBroken after too many wrong ones
     */
    Optional<PickupCodes.Known> find(UUID projectId, Actor by, PickupCode code) {
        String key = projectId + " " + by.id();
        if (!wrong.admits(key)) {
            throw new RuleBroken("3.4.5", "custody.pickup.rule.too-many-codes");
        }
        Optional<PickupCodes.Known> known = codes.find(projectId, code);
        known.ifPresent(found -> wrong.giveBack(key));
        return known;
    }
}
