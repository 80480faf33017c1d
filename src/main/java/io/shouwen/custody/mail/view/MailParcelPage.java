package io.shouwen.custody.mail.view;

import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of the register with everything that happened to it.
 *
 * @param line masked
 * @param picture the blurred picture; null if there is none
 * @param consentAt when the household's consent was given that stood at intake; null if none did
 * @param codes number of the household's open codes, which nobody of the staff sees
 * @param collector how it was collected: message key, null if it was not
 * @param form of the return
 * @param back whether the reader may give it back
 * @param hands whether the reader may hand it out
 */
public record MailParcelPage(
        MailLine line,
        @Nullable UUID picture,
        @Nullable Instant calledAt,
        @Nullable Instant consentAt,
        int codes,
        @Nullable String collectorKey,
        @Nullable String proofKey,
        List<Step> steps,
        List<Told> told,
        Form form,
        boolean back,
        boolean hands)
        implements View {

    /** @param place code of the slot it lay at after the step; empty if none */
    public record Step(
            String movementKey,
            Instant at,
            String by,
            String place,
            String person,
            String relation,
            @Nullable UUID signature,
            String reason) {}

    /** @param sentTo masked; empty if there is no mobile number */
    public record Told(String kindKey, Instant at, String sentTo) {}

    @Override
    public int status() {
        return form.refused() ? 422 : 200;
    }
}
