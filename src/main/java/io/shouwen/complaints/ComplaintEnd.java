package io.shouwen.complaints;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of a complaint. @param by null if the rule about silence or the complainant ended it */
record ComplaintEnd(Rule rule, @Nullable UUID by, Instant at) {

    enum Rule {
        /** 业户认可 */
        ANSWERED,
        /** 多次联系不上或逾期未答复 */
        SILENCE
    }
}
