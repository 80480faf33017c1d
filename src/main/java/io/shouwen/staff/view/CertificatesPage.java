package io.shouwen.staff.view;

import io.shouwen.platform.web.View;
import io.shouwen.staff.Certificate;
import io.shouwen.staff.StaffMember;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Certificates that have expired or will within 60 days, the first to expire first. */
public record CertificatesPage(List<Line> lines) implements View {

    /** @param days until the last day of validity; negative after it */
    public record Line(
            UUID staffId,
            String person,
            String post,
            String name,
            String number,
            LocalDate endsOn,
            long days,
            Certificate.Standing standing) {

        public static Line of(@Nullable StaffMember person, Certificate certificate, LocalDate today) {
            StaffMember holder = Objects.requireNonNull(person);
            LocalDate ends = Objects.requireNonNull(certificate.expiresOn());
            return new Line(
                    holder.id(),
                    holder.name(),
                    holder.post(),
                    certificate.name(),
                    certificate.number(),
                    ends,
                    ChronoUnit.DAYS.between(today, ends),
                    certificate.standing(today));
        }
    }
}
