package io.shouwen.desk.call;

import io.shouwen.platform.Clause;
import io.shouwen.tickets.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of a call: its purpose and what was done.
 *
 * @param kind kind of the matter, or null if there is none (wrong number, advertising, internal)
 * @param settled whether it was settled on the spot; otherwise a ticket is opened
 * @param existing the open ticket it was about, or null
 * @param rings counted by ear if the telephone system does not count, else null
 */
@Clause("3.1.5")
record CallNote(
        @Nullable Kind kind,
        String purpose,
        String result,
        boolean settled,
        @Nullable Integer rings,
        @Nullable UUID existing) {}
