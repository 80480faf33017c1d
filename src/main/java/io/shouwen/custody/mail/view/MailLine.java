package io.shouwen.custody.mail.view;

import io.shouwen.custody.mail.MailState;
import io.shouwen.platform.Masked;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the mail register, with every field of the paper form.
 *
 * @param at when the courier brought it
 * @param addressee as the label names the person
 * @param phone digits; may be empty
 * @param house label; empty if the addressee does not live here
 * @param photo whether there is a picture, or was one until it was deleted on schedule
 * @param receivedBy the member of staff who took it in or refused it
 * @param place code of the slot; empty unless it lies here
 * @param due the end of its last day; null if it was not taken in
 * @param leftAt when it was handed out or returned; null if it is here or was refused
 * @param person whom it went to; empty for none
 * @param relation of a delegate; empty for a member of the household
 * @param leftBy the member of staff who let it go
 * @param signature file; null where nobody signed
 * @param reason why it was refused or returned, or went out by exception; may be empty
 */
public record MailLine(
        UUID id,
        MailState state,
        Instant at,
        String courier,
        String tracking,
        String addressee,
        String phone,
        @Nullable UUID houseId,
        String house,
        boolean photo,
        String receivedBy,
        String place,
        @Nullable Instant due,
        @Nullable Instant leftAt,
        String person,
        String relation,
        String leftBy,
        @Nullable UUID signature,
        String reason) {

    /** The same as lists show it: names and telephone number cannot be used. */
    public MailLine masked() {
        return new MailLine(
                id,
                state,
                at,
                courier,
                tracking,
                Masked.name(addressee),
                Masked.phone(phone),
                houseId,
                house,
                photo,
                receivedBy,
                place,
                due,
                leftAt,
                Masked.name(person),
                relation,
                leftBy,
                signature,
                reason);
    }
}
