package io.shouwen.desk.line;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a telephone system told of one call.
 *
 * @param content everything it said, in one canonical line; two events with the same content are one told twice
 * @param from the caller as told, or null when withheld or not told
 * @param users whose telephones it concerns
 * @param answeringNumber the number that took the call, where told
 * @param eventTime when it happened by the telephone system's clock, or null where it does not say
 * @param receivedAt when we heard of it first
 * @param rings how often it rang before the answer, where the telephone system counts
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

    /** The three things there are to tell, and that nothing more was told of a call that rang. */
    public enum Kind {
        NEW_CALL,
        ANSWER,
        HANGUP,
        SILENCE
    }

    /**
     * Our own word for a call whose end was never told; anything the telephone system tells later goes before it.
     *
     * @param stood how the call stood: it may be silent while it rings, and again while it is spoken
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

    /** In the order they happened as far as is known; the same for the same events, however they came. */
    public static final Comparator<CallEvent> AS_IT_HAPPENED = Comparator.comparing(CallEvent::at)
            .thenComparing(CallEvent::seq, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(CallEvent::content);

    /** The same event, of another call. */
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

    /** By the telephone system's clock where it says so, else when we heard of it. */
    public Instant at() {
        return eventTime == null ? receivedAt : eventTime;
    }

    /** By the telephone system's clock, not by when the message happened to arrive. */
    public boolean exact() {
        return eventTime != null;
    }

    /** Whose telephone it concerns: the first user, else the number that took the call; null where neither is told. */
    public @Nullable String who() {
        return users.isEmpty() ? answeringNumber : users.getFirst();
    }
}
