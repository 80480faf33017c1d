package io.shouwen.custody.item;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Thing;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The owner of an item asks for more time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("2.3.5")
class ExtendItem {

    private final Custody custody;
    private final KeptItems items;
    private final ItemDeadlines deadlines;
    private final Audit audit;

    ExtendItem(Custody custody, KeptItems items, ItemDeadlines deadlines, Audit audit) {
        this.custody = custody;
        this.items = items;
        this.deadlines = deadlines;
        this.audit = audit;
    }

    /** @param extension id made by the form */
    void extend(UUID projectId, UUID extension, UUID id, Instant to, String reason, Actor by, Instant now) {
        custody.lock(projectId, Thing.Kind.ITEM, id);
        KeptItem item = items.lock(projectId, id);
        RuleBroken.throwIf(item.mayExtend(to, now));
        items.extend(projectId, extension, item, to, reason, by, now);
        deadlines.set(projectId, id, to, now);
        audit.record(projectId, "extended", "item", id, item.until(), Map.of("until", to.toString(), "reason", reason));
    }
}
