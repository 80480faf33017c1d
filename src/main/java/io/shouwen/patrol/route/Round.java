package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A due round: one route in one window of one day.
 *
 * @param window name of the window, such as 上午巡查
 * @param day in the project's zone
 */
@Clause("4.2.1")
public record Round(
        UUID id,
        UUID routeId,
        UUID districtId,
        UUID windowId,
        String window,
        LocalDate day,
        Instant startsAt,
        Instant endsAt) {

    /** How far a moment is outside the window; zero within it. */
    public Duration distance(Instant at) {
        if (at.isBefore(startsAt)) {
            return Duration.between(at, startsAt);
        }
        return at.isAfter(endsAt) ? Duration.between(endsAt, at) : Duration.ZERO;
    }

    /** The earliest time to begin it. */
    public Instant opensAt() {
        return startsAt.minus(Rounds.GRACE);
    }

    /**
     * Whether a walk begun then is too early for this round. Such a walk is kept and shown, but the round stays due.
     */
    public boolean early(Instant begun) {
        return begun.isBefore(opensAt());
    }

    /**
     * Of a route's rounds, the one to which a walk begun at that moment belongs: its window contains the moment, or
     * else is the nearest of that day.
     */
    static Optional<Round> matching(Collection<Round> ofRoute, Instant at, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return ofRoute.stream()
                .filter(round -> round.day().equals(day))
                .min(Comparator.comparing((Round round) -> round.distance(at)).thenComparing(Round::startsAt));
    }
}
