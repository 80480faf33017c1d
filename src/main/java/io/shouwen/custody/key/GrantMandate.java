package io.shouwen.custody.key;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Thing;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The owner of a key gives a new mandate, which follows the old one, or withdraws it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
class GrantMandate {

    /** The reason kept with a mandate that another one follows; pages say it in their language. */
    static final String FOLLOWED = "FOLLOWED";

    private final Custody custody;
    private final KeyRings keys;
    private final Audit audit;

    GrantMandate(Custody custody, KeyRings keys, Audit audit) {
        this.custody = custody;
        this.keys = keys;
        this.audit = audit;
    }

    void grant(UUID projectId, UUID id, Mandate mandate, Actor by, Instant now) {
        custody.lock(projectId, Thing.Kind.KEY, id);
        Mandate before = keys.get(projectId, id).mandate();
        if (before != null) {
            keys.end(projectId, before.id(), FOLLOWED, by, now);
        }
        keys.insert(projectId, id, mandate, by, now);
        audit.record(projectId, "granted-mandate", "key", id, before, mandate);
    }

    void withdraw(UUID projectId, UUID id, String reason, Actor by, Instant now) {
        custody.lock(projectId, Thing.Kind.KEY, id);
        KeyRing key = keys.get(projectId, id);
        RuleBroken.throwIf(key.mayEndMandate());
        Mandate mandate = key.mandate();
        if (mandate != null) {
            keys.end(projectId, mandate.id(), reason, by, now);
            audit.record(projectId, "ended-mandate", "key", id, mandate, reason);
        }
    }
}
