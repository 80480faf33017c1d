package io.shouwen.desk.call;

import io.shouwen.desk.line.CallEvent;
import io.shouwen.desk.line.CallEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call that bore an id. Some telephone systems count their calls anew each day or after each start, so that an id
 * comes again once its call is over.
 *
 * @param key the call is kept under: the id, from the second use on with a number after it
 * @param rangAs content of the event that began it; null where none was told
 * @param startedAt the first that is known of it
 * @param endedAt null while it goes on
 */
record CallKey(
        String key,
        @Nullable String rangAs,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Messages of one moment may overtake each other. */
    static final Duration OVERTAKEN = Duration.ofSeconds(10);

    /** A message that got no answer is sent again, not longer than this. */
    static final Duration SENT_AGAIN = Duration.ofMinutes(15);

    /** @param uses of the event's id so far, in their order. @return the key of the call the event belongs to */
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

    /** The id a key was made of. */
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
