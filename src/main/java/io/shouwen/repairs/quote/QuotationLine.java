package io.shouwen.repairs.quote;

import io.shouwen.platform.Money;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.price.PriceKind;
import io.shouwen.repairs.price.PriceLevel;
import java.util.UUID;

/**
 * A line of a quotation: an item of the price list, at the price that was valid on the day.
 *
 * @param position from 1
 * @param price id of the version of the price list
 */
public record QuotationLine(
        int position,
        UUID price,
        PriceLevel level,
        UUID item,
        PriceKind kind,
        String name,
        String unit,
        Money amount,
        Quantity quantity) {

    public Money sum() {
        return sum(quantity);
    }

    /** For another quantity at the same price. */
    public Money sum(Quantity of) {
        return amount.times(of.number());
    }
}
