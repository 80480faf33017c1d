package io.shouwen.custody.key.view;

import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form for lending a key.
 *
 * @param step id of the loan
 * @param instructions standing instructions of the house, read before the key goes out
 * @param mandate the present one, or null
 * @param times quick choices of the time it comes back
 * @param mayOverride whether the reader may let it go out outside the mandate
 */
public record KeyLoanPage(
        KeyRow key,
        String note,
        UUID step,
        HouseInstructions instructions,
        @Nullable MandateLine mandate,
        List<Colleague> staff,
        List<LocalDateTime> times,
        boolean mayOverride,
        Form form)
        implements View {

    public record Colleague(UUID id, String name, String post) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
