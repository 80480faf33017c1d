package io.shouwen.repairs.quote.view;

import io.shouwen.platform.Money;
import io.shouwen.repairs.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a quotation as pages show it.
 *
 * @param billed the total of the bill made on it, or null
 */
public record QuotationView(
        UUID id,
        int version,
        LocalDate day,
        String note,
        List<Line> lines,
        Money total,
        @Nullable Money billed,
        @Nullable Answer answer) {

    /** @param billed how much there really was, or null before the bill */
    public record Line(
            int position,
            UUID item,
            String kindKey,
            String name,
            String unit,
            Money amount,
            Quantity quantity,
            Money sum,
            @Nullable Quantity billed,
            @Nullable Money billedSum) {}

    /** @param witness name of the second person who heard it; empty for none @param drawing the signature, or null */
    public record Answer(
            boolean agreed,
            String wayKey,
            String name,
            String by,
            String witness,
            @Nullable UUID drawing,
            String words,
            Instant at) {}

    public String stateKey() {
        return "repairs.quote.state." + (answer == null ? "waiting" : answer.agreed() ? "agreed" : "declined");
    }
}
