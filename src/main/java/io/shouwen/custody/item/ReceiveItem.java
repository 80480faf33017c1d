package io.shouwen.custody.item;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Custody.Move;
import io.shouwen.custody.TagSeries;
import io.shouwen.custody.Thing;
import io.shouwen.custody.Thing.Arrival;
import io.shouwen.estate.HouseRef;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an item into keeping and gives it a tag. Sent again, it is the same item. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("2.3.5")
public class ReceiveItem {

    /**
     * @param label what it is, in a word
     * @param house of its owner; null for a stranger
     * @param value in yuan, as the owner says; null if nothing was said
     * @param photo file; null if none was taken
     * @param slot where it lies
     */
    public record NewItem(
            UUID id,
            String label,
            String description,
            @Nullable HouseRef house,
            String owner,
            String ownerPhone,
            @Nullable BigDecimal value,
            @Nullable UUID photo,
            Instant until,
            UUID slot) {

        String houseLabel() {
            return house == null ? "" : house.label();
        }

        @Nullable
        UUID houseId() {
            return house == null ? null : house.id();
        }
    }

    private final Custody custody;
    private final KeptItems items;
    private final TagSeries tags;
    private final ItemDeadlines deadlines;

    ReceiveItem(Custody custody, KeptItems items, TagSeries tags, ItemDeadlines deadlines) {
        this.custody = custody;
        this.items = items;
        this.tags = tags;
        this.deadlines = deadlines;
    }

    public void receive(Move move, NewItem item) {
        if (custody.knows(move)) {
            return;
        }
        RuleBroken.throwIf(KeptItem.mayKeep(item.until(), move.at()));
        String tag = tags.next(move.projectId(), "J");
        custody.receive(
                move, new Arrival(item.id(), Thing.Kind.ITEM, tag, item.label(), item.houseId(), 1), item.slot());
        items.insert(move.projectId(), item, move.by(), move.at());
        deadlines.set(move.projectId(), item.id(), item.until(), move.now());
    }
}
