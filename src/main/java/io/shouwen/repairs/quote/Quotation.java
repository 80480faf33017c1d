package io.shouwen.repairs.quote;

import io.shouwen.platform.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the quotation for a repair. Never changed: other lines are the next version, to be agreed anew.
 *
 * @param version from 1
 * @param answer the owner's, or null while it waits
 */
record Quotation(
        UUID id,
        int version,
        LocalDate day,
        String note,
        List<QuotationLine> lines,
        @Nullable OwnerAnswer answer) {

    Money total() {
        return lines.stream().map(QuotationLine::sum).reduce(Money.ZERO, Money::plus);
    }

    boolean agreed() {
        return answer != null && answer.agreed();
    }

    boolean declined() {
        return answer != null && !answer.agreed();
    }

    Optional<QuotationLine> line(int position) {
        return lines.stream().filter(line -> line.position() == position).findFirst();
    }
}
