package io.shouwen.patrol.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record, told to the phone that sent it.
 *
 * @param id as it was sent
 * @param rule message key of why it was refused
 * @param words the same in the reader's language
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
