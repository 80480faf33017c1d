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
 * A round that is due: one route in one window of one day.
 *
 * @param window the window's name, e.g. 上午巡查
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

    /** How far a moment lies outside the window; zero within it. */
    public Duration distance(Instant at) {
        if (at.isBefore(startsAt)) {
            return Duration.between(at, startsAt);
        }
        return at.isAfter(endsAt) ? Duration.between(endsAt, at) : Duration.ZERO;
    }

    /** From when on it may be begun. */
    public Instant opensAt() {
        return startsAt.minus(Rounds.GRACE);
    }

    /** A walk begun then is none of this round: too long before its window. It is kept and shown, and the round is due all the same. */
    public boolean early(Instant begun) {
        return begun.isBefore(opensAt());
    }

    /** Of one route's rounds the one a walk begun at that moment belongs to: whose window holds it, else the nearest of that day. */
    static Optional<Round> matching(Collection<Round> ofRoute, Instant at, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return ofRoute.stream()
                .filter(round -> round.day().equals(day))
                .min(Comparator.comparing((Round round) -> round.distance(at)).thenComparing(Round::startsAt));
    }
}
