package io.shouwen.custody.key;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.web.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mandate as it was typed, before it is signed. */
record MandateDraft(
        String owner,
        String phone,
        Set<KeyPurpose> purposes,
        boolean staff,
        List<String> users,
        @Nullable Instant until) {

    private static final int MOST_USERS = 20;

    /** Errors are collected in the fields. The last day counts whole. */
    static MandateDraft of(Fields fields, ZoneId zone, LocalDate today) {
        String owner = fields.required("owner", 40);
        PhoneNumber phone = fields.read("ownerPhone", PhoneNumber::parse, "form.malformed");
        Set<KeyPurpose> purposes = EnumSet.noneOf(KeyPurpose.class);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (fields.all("purposes").contains(purpose.name())) {
                purposes.add(purpose);
            }
        }
        if (purposes.isEmpty()) {
            fields.problem("purposes", "form.required");
        }
        boolean staff = fields.ticked("staff");
        List<String> users = Arrays.stream(fields.text("users", 800).split("[\\n,，、;；]"))
                .map(String::strip)
                .filter(user -> !user.isEmpty())
                .distinct()
                .toList();
        if (users.size() > MOST_USERS || users.stream().anyMatch(user -> user.length() > 40)) {
            fields.problem("users", "form.too-long");
        } else if (users.isEmpty() && !staff) {
            fields.problem("users", "custody.key.error.nobody");
        }
        LocalDate until = fields.day("mandateUntil");
        if (until != null && until.isBefore(today)) {
            fields.problem("mandateUntil", "custody.key.error.past");
        }
        return new MandateDraft(
                owner,
                phone == null ? "" : phone.digits(),
                purposes,
                staff,
                users,
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant());
    }

    Mandate signed(UUID id, UUID file) {
        return new Mandate(id, owner, phone, Set.copyOf(purposes), staff, users, until, file);
    }
}
