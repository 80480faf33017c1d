package io.shouwen.repairs.part;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.repairs.Quantity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of a part is there.
 *
 * @param seq of the entry that left it so; 0 before the first
 */
@Clause("4.1.2.2")
record Stock(UUID part, int seq, Quantity quantity) {

    /** Most of a part that can be there. */
    static final Quantity MOST = Quantity.of(99_999);

    static Stock none(UUID part) {
        return new Stock(part, 0, Quantity.NONE);
    }

    StockEntry deliver(UUID id, Quantity delivered) {
        return next(id, StockEntryKind.DELIVERY, positive(delivered), null);
    }

    StockEntry use(UUID id, Quantity used) {
        return next(id, StockEntryKind.USE, positive(used).negated(), null);
    }

    /** All of a use comes back. */
    StockEntry giveBack(UUID id, StockEntry use) {
        if (use.kind() != StockEntryKind.USE || !use.part().equals(part)) {
            throw refusal("not-used");
        }
        return next(id, StockEntryKind.BACK, use.change().negated(), use.id());
    }

    /**
     * @param seen the number of the last entry the counter knew: what moved since was not counted
     * @param reason of the difference; may be empty if there is none
     */
    StockEntry count(UUID id, Quantity counted, int seen, String reason) {
        if (seen != seq) {
            throw refusal("moved");
        }
        Quantity difference = counted.minus(quantity);
        if (!difference.isZero() && reason.isBlank()) {
            throw refusal("no-reason");
        }
        return next(id, StockEntryKind.COUNT, difference, null);
    }

    private StockEntry next(UUID id, StockEntryKind kind, Quantity change, @Nullable UUID of) {
        Quantity after = quantity.plus(change);
        if (after.isNegative()) {
            throw new RuleBroken("4.1.2.2", "repairs.part.rule.short", quantity.text());
        }
        if (after.exceeds(MOST)) {
            throw refusal("too-much");
        }
        return new StockEntry(id, part, seq + 1, kind, quantity, change, after, of);
    }

    private static Quantity positive(Quantity quantity) {
        if (!quantity.isPositive()) {
            throw refusal("nothing");
        }
        return quantity;
    }

    private static RuleBroken refusal(String why) {
        return new RuleBroken("4.1.2.2", "repairs.part.rule." + why);
    }
}
