package io.shouwen.standard.star;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.standard.StarItem;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A project asks more of itself than its level does, from a moment on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"2.1.6", "4.1.2.2", "4.1.2.3"})
class AskOfProject {

    private final StarProfiles profiles;
    private final StarFacts facts;
    private final Audit audit;

    AskOfProject(StarProfiles profiles, StarFacts facts, Audit audit) {
        this.profiles = profiles;
        this.facts = facts;
        this.audit = audit;
    }

    /**
     * Does nothing if the project asks the same at that moment anyway.
     *
     * @param amount null to let the level's value count again
     * @throws RuleBroken if the level asks more
     */
    void ask(UUID projectId, StarItem item, @Nullable Amount amount, Instant validAt, Actor by, Instant now) {
        StarProfile profile = profiles.of(projectId);
        Amount before = profile.ownAmount(item, validAt);
        if (java.util.Objects.equals(before, amount)) {
            return;
        }
        if (amount != null && profile.fallsShort(item, amount, validAt).isPresent()) {
            throw new RuleBroken("4.1.2.2", "standard.star.rule.weaker");
        }
        Demand demand = amount == null ? Demand.NOTHING : Demand.of(amount);
        facts.own(projectId, item, new Dated<>(demand, validAt, now, by.id()));
        audit.record(
                projectId,
                "asked",
                "star-value",
                projectId,
                before == null ? null : Map.of("item", item, "asked", AskOfLevel.words(Demand.of(before))),
                Map.of("item", item, "asked", AskOfLevel.words(demand), "from", validAt));
    }
}
