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
 * What a set of telephone events says of one call. The order they came in, how late and how often makes no difference.
 *
 * @param startedAt the first that is known of it
 * @param from the caller as told, null when withheld
 * @param answeredAt by our best knowledge never before it rang nor after it ended
 * @param rings rings heard before the answer or the end; null where the times do not allow to say
 * @param endTold false where it counts as ended because nothing more was told of it
 * @param ringing the telephones it rings at
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

    /** Chinese networks ring 1 s and pause 4 s. */
    static final Duration RING = Duration.ofSeconds(5);

    /** The standard wants the answer before this ring. */
    static final int LATE_RING = 3;

    /** How many rings have begun after this wait: the second at 5 s, the third at 10 s. */
    static int ringsAfter(Duration wait) {
        return Math.toIntExact(Math.min(998, wait.dividedBy(RING))) + 1;
    }

    /** A talk whose end was not told is closed as of this; longer ones are closed by their end. */
    static final Duration LONGEST_TALK = Duration.ofHours(2);

    /** @param told at least one event, all of the same call */
    static Call of(Collection<CallEvent> told) {
        // Told twice: the first time we heard of it counts.
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
        // A talk is over as of the limit, however late the silence was noticed.
        Instant limit = taken == null ? null : taken.at().plus(LONGEST_TALK);
        CallEvent over = limit == null || hungUp != null
                ? hungUp == null ? silent : hungUp
                : silent != null && !silent.at().isBefore(limit) ? silent : null;

        Instant endedAt = over == null ? null : over == silent && limit != null ? limit : over.at();
        // A message that overtook another: what it tells of was earlier than what is known to follow it.
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
        // Only where both times are of one clock and in their order; a wait is never guessed.
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

    /** The beginning of a call knows best who calls whom, then whatever was told first. */
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
