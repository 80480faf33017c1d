package io.shouwen.desk.call;

import io.shouwen.platform.Clause;
import io.shouwen.tickets.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the desk writes of a call: why it came and what was done.
 *
 * @param kind what it raised, or null where it raised nothing (wrong number, advertising, internal)
 * @param settled on the spot; otherwise a ticket carries it on
 * @param existing the ticket already open that it was about, or null
 * @param rings counted by ear where the telephone system does not say, else null
 */
@Clause("3.1.5")
record CallNote(
        @Nullable Kind kind,
        String purpose,
        String result,
        boolean settled,
        @Nullable Integer rings,
        @Nullable UUID existing) {}
