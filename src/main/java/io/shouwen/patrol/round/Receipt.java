package io.shouwen.patrol.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The server's answer to a record.
 *
 * @param id id of the record as it was sent
 * @param rule message key of the refusal
 * @param words the refusal in the reader's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
        String id,
        Status status,
        @Nullable String rule,
        @Nullable String words) {

    enum Status {
        STORED,
        KNOWN,
        REFUSED
    }
}
