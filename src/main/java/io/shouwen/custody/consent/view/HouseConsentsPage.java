package io.shouwen.custody.consent.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The consents of a house: the one that stands, with a button to withdraw it, or the text to sign; and the history.
 *
 * @param standing null if none stands
 * @param residents who may sign
 * @param language in which the household is written to: {@code zh} or {@code en}
 * @param givenBefore whether it was given to an earlier text that no longer counts
 */
public record HouseConsentsPage(
        UUID houseId,
        String house,
        List<String> residents,
        @Nullable Line standing,
        boolean givenBefore,
        int version,
        Words text,
        List<Line> history,
        String language,
        boolean editable,
        UUID newId,
        Form form)
        implements View {

    public record Words(String chinese, String english, Instant since) {}

    /** @param withdrawnBy null if nobody of the staff did */
    public record Line(
            UUID id,
            String givenBy,
            Instant givenAt,
            int textVersion,
            UUID paper,
            String takenBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy,
            boolean movedOut) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
