package io.shouwen.repairs.quote.view;

import io.shouwen.platform.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest quotation of a repair in the list.
 *
 * @param agreed null while it waits for the owner
 * @param billed null before the bill
 */
public record QuotationRow(
        UUID id,
        UUID repair,
        String number,
        String title,
        String house,
        int version,
        Money total,
        String drawnBy,
        Instant drawnAt,
        @Nullable Boolean agreed,
        @Nullable Money billed) {

    public String stateKey() {
        return "repairs.quote.state." + (agreed == null ? "waiting" : agreed ? "agreed" : "declined");
    }
}
