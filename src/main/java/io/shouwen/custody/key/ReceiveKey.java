package io.shouwen.custody.key;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.TagSeries;
import io.shouwen.custody.Thing;
import io.shouwen.custody.Thing.Arrival;
import io.shouwen.estate.HouseRef;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a key or ring of keys in and gives it a tag. A resident's key comes with its owner's mandate. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
class ReceiveKey {

    /**
     * @param label what it opens, as people say
     * @param house whose key it is; null for a key of the project
     * @param pieces keys on the ring
     */
    record NewKey(
            UUID id,
            String label,
            @Nullable HouseRef house,
            int pieces,
            String note,
            UUID hook,
            @Nullable Mandate mandate) {}

    private final Custody custody;
    private final KeyRings keys;
    private final TagSeries tags;

    ReceiveKey(Custody custody, KeyRings keys, TagSeries tags) {
        this.custody = custody;
        this.keys = keys;
        this.tags = tags;
    }

    void receive(Move move, NewKey key) {
        if (custody.knows(move)) {
            return;
        }
        Mandate mandate = key.mandate();
        if (key.house() != null && mandate == null) {
            throw new RuleBroken("4.1.2.8", MandateBreach.NO_MANDATE.messageKey());
        }
        String tag = tags.next(move.projectId(), "KEY");
        HouseRef house = key.house();
        UUID houseId = house == null ? null : house.id();
        custody.receive(
                move, new Arrival(key.id(), Thing.Kind.KEY, tag, key.label(), houseId, key.pieces()), key.hook());
        keys.insert(move.projectId(), key.id(), house == null ? "" : house.label(), key.note());
        if (mandate != null) {
            keys.insert(move.projectId(), key.id(), mandate, move.by(), move.at());
        }
    }
}
