package io.shouwen.desk.help;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.web.Fields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for help as typed. @param phone digits, or null */
record HelpDraft(
        UUID kind,
        String askedBy,
        @Nullable String phone,
        @Nullable UUID houseId,
        String text,
        @Nullable UUID call,
        @Nullable UUID visit) {

    /** Null if a field has an error. */
    static @Nullable HelpDraft read(Fields fields) {
        UUID kind = fields.requiredId("kind");
        String name = fields.required("askedBy", 40);
        PhoneNumber phone = fields.read("phone", PhoneNumber::parse, "desk.relay.error.phone");
        HelpDraft draft = new HelpDraft(
                kind,
                name,
                phone == null ? null : phone.digits(),
                fields.optionalId("houseId"),
                fields.text("text", 500),
                fields.optionalId("call"),
                fields.optionalId("visit"));
        return fields.wrong() ? null : draft;
    }
}
