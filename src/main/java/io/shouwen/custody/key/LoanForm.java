package io.shouwen.custody.key;

import io.shouwen.custody.Receiver;
import io.shouwen.custody.key.LendKey.Loaned;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.web.Fields;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form for lending a key: to a member of staff chosen from the list, or to somebody who is typed. */
record LoanForm(
        int pieces,
        @Nullable UUID borrower,
        String name,
        String phone,
        String company,
        KeyPurpose purpose,
        String why,
        Instant until,
        String override) {

    /** @param staff finds a present member of staff */
    static LoanForm of(
            Fields fields, ZoneId zone, int inside, Function<UUID, Optional<StaffMember>> staff, Instant now) {
        UUID chosen = fields.optionalId("borrower");
        StaffMember member = chosen == null ? null : staff.apply(chosen).orElse(null);
        if (chosen != null && member == null) {
            fields.problem("borrower", "form.malformed");
        }
        PhoneNumber typed = fields.read("phone", PhoneNumber::parse, "form.malformed");
        String phone = member == null
                ? digits(typed)
                : digits(PhoneNumber.parse(member.phone()).orElse(null));
        String name = member == null ? fields.required("name", 40) : member.name();
        Instant until = fields.requiredMoment("until", zone);
        if (!until.isAfter(now)) {
            fields.problem("until", "custody.rule.until-past");
        }
        return new LoanForm(
                fields.number("pieces", 1, Math.max(inside, 1)),
                member == null ? null : member.id(),
                name,
                phone,
                fields.text("company", 40),
                fields.required("purpose", KeyPurpose.class),
                fields.required("why", 2, 200),
                until,
                fields.text("override", 200));
    }

    KeyUse use() {
        return new KeyUse(purpose, borrower != null, name, company, until);
    }

    Loaned signed(@Nullable UUID signature) {
        return new Loaned(
                pieces, new Receiver(name, phone, company, signature), borrower, purpose, why, until, override);
    }

    private static String digits(@Nullable PhoneNumber number) {
        return number == null ? "" : number.digits();
    }
}
