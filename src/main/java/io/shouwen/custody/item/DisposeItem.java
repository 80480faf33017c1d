package io.shouwen.custody.item;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.Thing;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What nobody collected is disposed of: a leader says how and why. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("2.3.5")
class DisposeItem {

    private final Custody custody;
    private final KeptItems items;
    private final ItemDeadlines deadlines;

    DisposeItem(Custody custody, KeptItems items, ItemDeadlines deadlines) {
        this.custody = custody;
        this.items = items;
        this.deadlines = deadlines;
    }

    void dispose(Move move, UUID id, String why) {
        custody.lock(move.projectId(), Thing.Kind.ITEM, id);
        if (custody.knows(move)) {
            return;
        }
        RuleBroken.throwIf(items.lock(move.projectId(), id).mayDispose(move.by(), move.at()));
        custody.writeOff(move, id, null, why);
        items.left(move.projectId(), id, move.at());
        deadlines.end(move.projectId(), id, move.now());
    }
}
