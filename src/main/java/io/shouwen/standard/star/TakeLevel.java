package io.shouwen.standard.star;

import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A project takes a star level from a moment on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"2.1.6", "4.1.2.2"})
public class TakeLevel {

    private final StarProfiles profiles;
    private final StarFacts facts;
    private final Audit audit;

    TakeLevel(StarProfiles profiles, StarFacts facts, Audit audit) {
        this.profiles = profiles;
        this.facts = facts;
        this.audit = audit;
    }

    /**
     * Does nothing if the project has the level at that moment anyway.
     *
     * @param scope the project, or the group for a project that is being opened; whose audit it is
     * @param validAt not before {@code now}
     */
    public void take(UUID scope, UUID projectId, StarLevel level, Instant validAt, Actor by, Instant now) {
        StarLevel before = profiles.of(projectId).level(validAt).orElse(null);
        if (level == before) {
            return;
        }
        facts.taken(projectId, new Dated<>(level, validAt, now, by.id()));
        audit.record(
                scope,
                "took",
                "star-level",
                projectId,
                before == null ? null : Map.of("level", before),
                Map.of("level", level, "from", validAt));
    }
}
