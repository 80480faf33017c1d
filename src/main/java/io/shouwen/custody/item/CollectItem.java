package io.shouwen.custody.item;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.Receiver;
import io.shouwen.custody.Thing;
import io.shouwen.platform.Clause;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An item goes to its owner or a delegate, against signature. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("2.3.5")
public class CollectItem {

    private final Custody custody;
    private final KeptItems items;
    private final ItemDeadlines deadlines;

    CollectItem(Custody custody, KeptItems items, ItemDeadlines deadlines) {
        this.custody = custody;
        this.items = items;
        this.deadlines = deadlines;
    }

    /** @param to whose {@code relation} says whose delegate it is; empty for the owner */
    public void collect(Move move, UUID id, Receiver to) {
        custody.lock(move.projectId(), Thing.Kind.ITEM, id);
        if (custody.knows(move)) {
            return;
        }
        custody.handOut(move, id, to);
        items.left(move.projectId(), id, move.at());
        deadlines.end(move.projectId(), id, move.now());
    }
}
