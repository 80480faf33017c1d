package io.shouwen.custody.key;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.Receiver;
import io.shouwen.custody.Thing;
import io.shouwen.platform.Clause;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The key goes back to its owner for good, against signature; a mandate that is left ends with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
class GiveKeyBack {

    private final Custody custody;
    private final KeyRings keys;

    GiveKeyBack(Custody custody, KeyRings keys) {
        this.custody = custody;
        this.keys = keys;
    }

    /** @param why the mandate ends */
    void giveBack(Move move, UUID id, Receiver owner, String why) {
        custody.lock(move.projectId(), Thing.Kind.KEY, id);
        if (custody.knows(move)) {
            return;
        }
        custody.handOut(move, id, owner);
        Mandate mandate = keys.get(move.projectId(), id).mandate();
        if (mandate != null) {
            keys.end(move.projectId(), mandate.id(), why, move.by(), move.at());
        }
    }
}
