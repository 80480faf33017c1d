package io.shouwen.repairs.price;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Money;
import io.shouwen.platform.RuleBroken;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an item of the price list. Versions are never changed: another price is the next version, from its own
 * day on.
 *
 * @param item the same in all versions and on both levels
 * @param version from 1 on each level
 * @param unit such as 次, 米 or 个
 * @param content what is done or delivered for it; may be empty
 * @param amount for one unit; zero is free of charge, and shown so
 * @param basis why it is charged, such as the resolution or price document
 */
@Clause("4.1.2.2")
public record Price(
        UUID id,
        UUID item,
        PriceLevel level,
        int version,
        PriceUse use,
        PriceKind kind,
        String name,
        String unit,
        String content,
        Money amount,
        String basis,
        LocalDate startsOn) {

    /** Highest price of a unit. */
    static final Money HIGHEST = new Money(100_000_00);

    /**
     * Whether it may become the next version. Prices change from today on or later: what was quoted stays as it was.
     *
     * @param before the latest version on this level, or null
     */
    @Nullable
    RuleBroken mayFollow(@Nullable Price before, LocalDate today) {
        if (startsOn.isBefore(today)) {
            return refusal("past");
        }
        if (startsOn.isAfter(today.plusYears(1))) {
            return refusal("far");
        }
        if (before != null && startsOn.isBefore(before.startsOn)) {
            return refusal("earlier");
        }
        if (amount.compareTo(HIGHEST) > 0) {
            return refusal("dear");
        }
        return use == PriceUse.RETURNED && level == PriceLevel.GROUP ? refusal("group") : null;
    }

    private static RuleBroken refusal(String why) {
        return new RuleBroken("4.1.2.2", "repairs.price.rule." + why);
    }

    public boolean free() {
        return amount.isZero();
    }

    /** Whether another version charges the same for the same. */
    boolean same(Price other) {
        return use == other.use
                && kind == other.kind
                && name.equals(other.name)
                && unit.equals(other.unit)
                && content.equals(other.content)
                && amount.equals(other.amount)
                && basis.equals(other.basis);
    }
}
