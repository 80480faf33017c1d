package io.shouwen.desk.call;

import io.shouwen.desk.line.CallEvent;
import io.shouwen.desk.line.CallEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes calls with the same id: some telephone systems restart their numbering each day or at each start, so an
 * id recurs after its call is over.
 *
 * @param key the id, with a number appended from its second use on
 * @param rangAs content of the event that began the call; null if there was none
 * @param startedAt the earliest known moment
 * @param endedAt null while the call is running
 */
record CallKey(
        String key,
        @Nullable String rangAs,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Messages of the same moment may overtake each other by this much. */
    static final Duration OVERTAKEN = Duration.ofSeconds(10);

    /** A message without a response is sent again for at most this long. */
    static final Duration SENT_AGAIN = Duration.ofMinutes(15);

    /**
     * @param uses earlier calls with the event's id, oldest first
     * @return the key of the call that the event belongs to
     */
    static String of(CallEvent event, List<CallKey> uses) {
        if (uses.isEmpty()) {
            return event.callId();
        }
        CallKey last = uses.getLast();
        if (event.kind() == Kind.NEW_CALL && last.isOverBefore(event)) {
            return event.callId() + " #" + (uses.size() + 1);
        }
        return event.exact()
                ? uses.stream()
                        .filter(use -> !use.startedAt.isAfter(event.at()))
                        .reduce((one, later) -> later)
                        .orElse(uses.getFirst())
                        .key
                : last.key;
    }

    /** The id without the appended number. */
    static String id(String key) {
        return key.replaceFirst(" #\\d+$", "");
    }

    private boolean isOverBefore(CallEvent ring) {
        if (rangAs == null || endedAt == null) {
            return false;
        }
        boolean same = ring.content().equals(rangAs);
        return ring.exact()
                ? !same && ring.at().isAfter(endedAt)
                : ring.at().isAfter(endedAt.plus(same ? SENT_AGAIN : OVERTAKEN));
    }
}
