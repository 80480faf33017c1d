package io.shouwen.custody.key.view;

import io.shouwen.custody.key.KeyPurpose;
import io.shouwen.custody.key.MandateBreach;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keys that are out.
 *
 * @param company empty if there is none
 * @param out pieces still out
 * @param due before {@code until} if nobody has let them stay out over night
 * @param breach what of the mandate was overridden; null if the mandate covers the use
 * @param nights over which they may stay out
 */
public record KeyLoanLine(
        UUID id,
        String person,
        String company,
        KeyPurpose purpose,
        String why,
        int out,
        Instant lentAt,
        Instant until,
        Instant due,
        @Nullable MandateBreach breach,
        String overrideReason,
        List<LocalDate> nights) {

    public boolean overdue(Instant now) {
        return due.isBefore(now);
    }

    public boolean overNight() {
        return due.isBefore(until);
    }
}
