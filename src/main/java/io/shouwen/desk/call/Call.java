package io.shouwen.desk.call;

import io.shouwen.desk.line.CallEvent;
import io.shouwen.desk.line.CallEvent.Kind;
import io.shouwen.desk.line.Cause;
import io.shouwen.desk.line.Direction;
import io.shouwen.platform.Clause;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a call, computed from its telephone events. The result does not depend on the order, delay or repetition
 * of the events.
 *
 * @param startedAt the earliest known moment
 * @param from the caller's number, null if withheld
 * @param answeredAt never before the first ring nor after the end
 * @param rings number of rings before the answer or the end; null if the times do not tell
 * @param endTold false if no hang-up event arrived, so that the end is assumed
 * @param ringing the telephones that ring
 */
@Clause({"3.1.1", "3.1.2"})
record Call(
        String callId,
        Direction direction,
        @Nullable String from,
        @Nullable String to,
        Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable Instant endedAt,
        @Nullable Integer rings,
        CallOutcome outcome,
        boolean endTold,
        List<String> ringing) {

    /** In Chinese networks a ring lasts 1 s, followed by a pause of 4 s. */
    static final Duration RING = Duration.ofSeconds(5);

    /** The standard requires the answer before this ring. */
    static final int LATE_RING = 3;

    /** Number of rings that have begun after this time: the second begins at 5 s, the third at 10 s. */
    static int ringsAfter(Duration wait) {
        return Math.toIntExact(Math.min(998, wait.dividedBy(RING))) + 1;
    }

    /** A talk without a hang-up event is assumed to have ended after this time. */
    static final Duration LONGEST_TALK = Duration.ofHours(2);

    /** @param told at least one event, all of the same call */
    static Call of(Collection<CallEvent> told) {
        // Of a repeated event the one received first counts.
        BinaryOperator<CallEvent> earlier = (a, b) -> a.receivedAt().isAfter(b.receivedAt()) ? b : a;
        List<CallEvent> events =
                told.stream()
                        .collect(Collectors.toMap(CallEvent::content, Function.identity(), earlier))
                        .values()
                        .stream()
                        .sorted(CallEvent.AS_IT_HAPPENED)
                        .toList();
        CallEvent rang = first(events, Kind.NEW_CALL);
        CallEvent taken = first(events, Kind.ANSWER);
        CallEvent hungUp = last(events, Kind.HANGUP);
        CallEvent silent = hungUp == null ? last(events, Kind.SILENCE) : null;
        // The assumed end is the limit, however late it is applied.
        Instant limit = taken == null ? null : taken.at().plus(LONGEST_TALK);
        CallEvent over = limit == null || hungUp != null
                ? hungUp == null ? silent : hungUp
                : silent != null && !silent.at().isBefore(limit) ? silent : null;

        Instant endedAt = over == null ? null : over == silent && limit != null ? limit : over.at();
        // If a message overtook another, the answer is moved back to the earliest event known to follow it.
        Instant answeredAt = taken == null ? null : earliest(taken.at(), endedAt);
        Instant startedAt = earliest(events.getFirst().at(), answeredAt);
        List<String> ringing = of(events, Kind.NEW_CALL)
                .flatMap(e -> e.users().stream())
                .distinct()
                .toList();
        return new Call(
                events.getFirst().callId(),
                Objects.requireNonNullElse(any(events, CallEvent::direction), Direction.IN),
                any(events, CallEvent::from),
                any(events, CallEvent::to),
                startedAt,
                answeredAt,
                taken == null ? null : taken.who(),
                endedAt,
                rings(events, rang, taken == null ? hungUp : taken),
                outcome(taken, over),
                over == null || over != silent,
                ringing);
    }

    private static CallOutcome outcome(@Nullable CallEvent taken, @Nullable CallEvent over) {
        if (taken != null) {
            return over == null ? CallOutcome.TALKING : CallOutcome.ANSWERED;
        }
        if (over == null) {
            return CallOutcome.RINGING;
        }
        Cause cause = over.cause();
        return cause == null ? CallOutcome.NOBODY : CallOutcome.unanswered(cause);
    }

    private static @Nullable Integer rings(
            List<CallEvent> events, @Nullable CallEvent rang, @Nullable CallEvent until) {
        Integer counted = until != null && until.rings() != null ? until.rings() : any(events, CallEvent::rings);
        if (counted != null) {
            return counted;
        }
        // Only if both times come from the telephone system's clock and are in order; a waiting time is never guessed.
        if (rang == null
                || until == null
                || rang.exact() != until.exact()
                || rang.at().isAfter(until.at())) {
            return null;
        }
        return ringsAfter(Duration.between(rang.at(), until.at()));
    }

    private static Stream<CallEvent> of(List<CallEvent> events, Kind kind) {
        return events.stream().filter(e -> e.kind() == kind);
    }

    private static @Nullable CallEvent first(List<CallEvent> events, Kind kind) {
        return of(events, kind).findFirst().orElse(null);
    }

    private static @Nullable CallEvent last(List<CallEvent> events, Kind kind) {
        return of(events, kind).reduce((a, b) -> b).orElse(null);
    }

    /** The value from the earliest event that has one; the begin of a call is the most reliable. */
    private static <T> @Nullable T any(List<CallEvent> events, Function<CallEvent, @Nullable T> part) {
        return Stream.concat(of(events, Kind.NEW_CALL), events.stream())
                .map(part)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Instant earliest(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}
