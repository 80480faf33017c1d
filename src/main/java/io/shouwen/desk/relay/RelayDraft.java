package io.shouwen.desk.relay;

import io.shouwen.desk.relay.Relay.Origin;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.web.Fields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relayed message as typed.
 *
 * @param phone digits, or null
 */
record RelayDraft(
        UUID forId,
        @Nullable UUID standIn,
        String fromName,
        @Nullable String phone,
        @Nullable UUID houseId,
        String text,
        boolean urgent,
        Origin origin) {

    static final int LONGEST_NAME = 40;
    static final int LONGEST_TEXT = 500;

    /** Null if a field has an error. */
    static @Nullable RelayDraft read(Fields fields) {
        UUID forId = fields.requiredId("for");
        String name = fields.required("fromName", LONGEST_NAME);
        PhoneNumber phone = fields.read("phone", PhoneNumber::parse, "desk.relay.error.phone");
        String text = fields.required("text", 2, LONGEST_TEXT);
        RelayDraft draft = new RelayDraft(
                forId,
                fields.optionalId("standIn"),
                name,
                phone == null ? null : phone.digits(),
                fields.optionalId("houseId"),
                text,
                fields.ticked("urgent"),
                new Origin(fields.optionalId("call"), fields.optionalId("visit"), fields.optionalId("ticket")));
        return fields.wrong() ? null : draft;
    }
}
