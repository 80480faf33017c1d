package io.shouwen.repairs.quote;

import io.shouwen.platform.Money;
import io.shouwen.repairs.Quantity;
import java.util.List;
import java.util.UUID;

/**
 * The itemised bill 结算单 of a repair: of each line that was agreed, how much there really was. A correction is the next
 * version.
 *
 * @param quotation the agreed one
 */
record Bill(UUID id, int version, UUID quotation, List<Line> lines) {

    record Line(QuotationLine agreed, Quantity quantity) {

        Money sum() {
            return agreed.sum(quantity);
        }
    }

    Money total() {
        return lines.stream().map(Line::sum).reduce(Money.ZERO, Money::plus);
    }

    Quantity quantity(int position) {
        return lines.stream()
                .filter(line -> line.agreed().position() == position)
                .map(Line::quantity)
                .findFirst()
                .orElse(Quantity.NONE);
    }
}
