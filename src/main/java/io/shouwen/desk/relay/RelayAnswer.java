package io.shouwen.desk.relay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The acknowledgement of a relayed message.
 *
 * @param text what was said; may be empty where the result says enough
 * @param onTo the message made of it if it was handed on, else null
 */
record RelayAnswer(
        UUID id,
        RelayResult result,
        String text,
        UUID by,
        String byName,
        Instant at,
        @Nullable UUID onTo) {}
