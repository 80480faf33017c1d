package io.shouwen.custody.consent;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.UUID;

/**
 * A version of the text that households sign. Never changed: other words are the next version.
 *
 * @param version counts from 1, the shipped text
 * @param asksAnew whether consents to earlier versions no longer count
 */
@Clause("3.4.1")
record ConsentText(UUID id, int version, String chinese, String english, boolean asksAnew, Instant since, UUID madeBy) {

    ConsentText next(UUID nextId, String inChinese, String inEnglish, boolean anew, UUID by, Instant now) {
        return new ConsentText(nextId, version + 1, inChinese, inEnglish, anew, now, by);
    }
}
