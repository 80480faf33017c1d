package io.shouwen.staff;

import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.web.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A certificate of a member of staff. @param expiresOn the last day of validity; null if unlimited */
public record Certificate(
        String name,
        String number,
        String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn) {

    /** Days before the expiry at which holder and supervisor are reminded, one alarm level each. */
    static final List<Integer> REMINDERS = List.of(60, 30);

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** How long the certificate is still valid. */
    public enum Standing {
        GOOD,
        SOON,
        VERY_SOON,
        EXPIRED;

        public String messageKey() {
            return "staff.standing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Standing standing(LocalDate today) {
        if (expiresOn == null || today.isBefore(expiresOn.minusDays(REMINDERS.get(0)))) {
            return Standing.GOOD;
        }
        return today.isAfter(expiresOn)
                ? Standing.EXPIRED
                : today.isBefore(expiresOn.minusDays(REMINDERS.get(1))) ? Standing.SOON : Standing.VERY_SOON;
    }

    /**
     * The alarms: 60 days before, 30 days before, and on the first day without validity. Of the past ones only the
     * latest is raised; a certificate that had expired before it was entered raises none.
     */
    List<Alarm> alarms(ZoneId zone, Instant now) {
        List<Alarm> alarms = new ArrayList<>();
        if (expiresOn == null) {
            return alarms;
        }
        for (LocalDate day : List.of(
                expiresOn.minusDays(REMINDERS.get(0)), expiresOn.minusDays(REMINDERS.get(1)), expiresOn.plusDays(1))) {
            Alarm alarm = new Alarm(
                    alarms.isEmpty() ? 0 : alarms.getLast().level() + 1,
                    day.atTime(MORNING).atZone(zone).toInstant());
            alarms.add(alarm);
        }
        while (alarms.size() > 1 && !alarms.get(1).at().isAfter(now)) {
            alarms.removeFirst();
        }
        return alarms.size() == 1 && !alarms.getFirst().at().isAfter(now) ? List.of() : alarms;
    }

    /** @return null if a field has an error */
    static @Nullable Certificate of(Fields fields) {
        String name = fields.required("name", 60);
        String number = fields.text("number", 60);
        String issuer = fields.text("issuer", 60);
        LocalDate issued = fields.day("issuedOn");
        LocalDate expires = fields.day("expiresOn");
        if (issued != null && expires != null && expires.isBefore(issued)) {
            fields.problem("expiresOn", "staff.wrong.expires-before-issued");
        }
        return fields.wrong() ? null : new Certificate(name, number, issuer, issued, expires);
    }

    Map<String, String> typed(int version) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("number", number);
        typed.put("issuer", issuer);
        typed.put("issuedOn", issuedOn == null ? "" : issuedOn.toString());
        typed.put("expiresOn", expiresOn == null ? "" : expiresOn.toString());
        typed.put("version", String.valueOf(version));
        return typed;
    }
}
