package io.shouwen.desk.line;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that a telephone system reports about a call.
 *
 * @param content all its values in one canonical line; events with equal content are the same event
 * @param from the caller's number, or null if withheld or not sent
 * @param users the users whose telephones are concerned
 * @param answeringNumber the number that answered, if sent
 * @param eventTime time of the telephone system's clock, or null if not sent
 * @param receivedAt when we received it first
 * @param rings number of rings before the answer, if the telephone system counts
 */
public record CallEvent(
        Kind kind,
        String callId,
        String content,
        @Nullable Direction direction,
        @Nullable String from,
        @Nullable String to,
        List<String> users,
        @Nullable String answeringNumber,
        @Nullable Cause cause,
        @Nullable Instant eventTime,
        Instant receivedAt,
        @Nullable Integer rings,
        @Nullable Long seq) {

    /** The three kinds of events, and our own one for a call without a hang-up event. */
    public enum Kind {
        NEW_CALL,
        ANSWER,
        HANGUP,
        SILENCE
    }

    /**
     * Our own event for a call without a hang-up event; any later event of the telephone system takes precedence.
     *
     * @param stood state of the call: a missing end while it rings and a later one during the talk are different events
     */
    public static CallEvent silence(String callId, String stood, Instant now) {
        return new CallEvent(
                Kind.SILENCE,
                callId,
                Kind.SILENCE + " " + stood,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                now,
                null,
                null);
    }

    /** A total order by time, independent of the order of arrival. */
    public static final Comparator<CallEvent> AS_IT_HAPPENED = Comparator.comparing(CallEvent::at)
            .thenComparing(CallEvent::seq, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(CallEvent::content);

    /** The same event for another call key. */
    public CallEvent under(String key) {
        return new CallEvent(
                kind,
                key,
                content,
                direction,
                from,
                to,
                users,
                answeringNumber,
                cause,
                eventTime,
                receivedAt,
                rings,
                seq);
    }

    /** Time of the telephone system's clock if sent, else the time of arrival. */
    public Instant at() {
        return eventTime == null ? receivedAt : eventTime;
    }

    /** Whether the time comes from the telephone system's clock. */
    public boolean exact() {
        return eventTime != null;
    }

    /** The first user, else the number that answered; null if neither was sent. */
    public @Nullable String who() {
        return users.isEmpty() ? answeringNumber : users.getFirst();
    }
}
