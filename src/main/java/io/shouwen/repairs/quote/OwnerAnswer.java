package io.shouwen.repairs.quote;

import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the owner answered to a quotation.
 *
 * @param name of who answered
 * @param by who kept the answer; the resident where it came by the link
 * @param witness who heard it too, on the telephone; else null
 * @param drawing the signature as a stored file, or null
 * @param words why not, or what was said; may be empty
 * @param at when it was said
 */
record OwnerAnswer(
        UUID id,
        boolean agreed,
        AnswerWay way,
        String name,
        Actor by,
        @Nullable UUID witness,
        @Nullable UUID drawing,
        String words,
        Instant at) {}
