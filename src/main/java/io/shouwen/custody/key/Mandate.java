package io.shouwen.custody.key;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a key allows with it, signed by the owner.
 *
 * @param ownerPhone digits; may be empty
 * @param staff whether every member of staff may use it
 * @param users persons and companies who may use it besides
 * @param until when it ends; null if it holds until withdrawn
 * @param signed file of the signature, or picture of the signed paper
 */
@Clause("4.1.2.8")
record Mandate(
        UUID id,
        String owner,
        String ownerPhone,
        Set<KeyPurpose> purposes,
        boolean staff,
        List<String> users,
        @Nullable Instant until,
        UUID signed) {

    /** Null if the mandate covers the use. */
    @Nullable
    MandateBreach breach(KeyUse use) {
        if (until != null && use.until().isAfter(until)) {
            return MandateBreach.EXPIRED;
        }
        if (!purposes.contains(use.purpose())) {
            return MandateBreach.PURPOSE;
        }
        return staff && use.staff() || named(use.name()) || named(use.company()) ? null : MandateBreach.PERSON;
    }

    private boolean named(String who) {
        return !who.isBlank() && users.stream().anyMatch(user -> plain(user).equals(plain(who)));
    }

    private static String plain(String name) {
        return name.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
