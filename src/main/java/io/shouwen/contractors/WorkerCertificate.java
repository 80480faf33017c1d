package io.shouwen.contractors;

import io.shouwen.platform.web.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of a company's worker.
 *
 * @param number empty if unknown
 * @param expires last valid day; null if it does not expire
 */
public record WorkerCertificate(
        String name, String number, @Nullable LocalDate expires) {

    /** @param prefix of the fields' names @return null if a field has an error */
    static @Nullable WorkerCertificate of(Fields fields, String prefix) {
        String name = fields.required(prefix + "Name", 60);
        String number = fields.text(prefix + "Number", 60);
        LocalDate expires = fields.day(prefix + "Expires");
        return fields.wrong() ? null : new WorkerCertificate(name, number, expires);
    }

    public boolean expired(LocalDate today) {
        return expires != null && expires.isBefore(today);
    }
}
