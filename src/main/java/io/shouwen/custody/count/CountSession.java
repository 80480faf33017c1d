package io.shouwen.custody.count;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A count, from its begin to its end by name. Several people may scan in it.
 *
 * @param begunBy name
 * @param end null while it is open
 */
@Clause("4.1.2.8")
record CountSession(
        UUID id,
        CountScope scope,
        UUID begunById,
        String begunBy,
        Instant begunAt,
        @Nullable End end) {

    enum How {
        CLOSED,
        BROKEN_OFF;

        String messageKey() {
            return "custody.count.how." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param agreed whether count and chain agree; false if it was broken off */
    record End(How how, UUID by, Instant at, String reason, boolean agreed) {}

    /** @param open the counts of the project that have not ended */
    static CountSession begin(UUID id, CountScope scope, Actor by, Instant at, List<CountSession> open) {
        for (CountSession other : open) {
            if (other.scope.overlaps(scope)) {
                throw new RuleBroken("4.1.2.8", "custody.count.rule.counted-now", other.begunBy);
            }
        }
        return new CountSession(id, scope, by.id(), by.name(), at, null);
    }

    /** Why nothing more can be scanned, or null. */
    @Nullable
    RuleBroken mayScan() {
        return end == null ? null : new RuleBroken("4.1.2.8", "custody.count.rule.ended");
    }

    CountSession close(Tally tally, Actor by, Instant at) {
        RuleBroken.throwIf(mayScan());
        return ended(new End(How.CLOSED, by.id(), at, "", tally.agreed()));
    }

    /** What was scanned is kept, but says nothing about what was not. */
    CountSession breakOff(String reason, Actor by, Instant at) {
        RuleBroken.throwIf(mayScan());
        RuleBroken.throwIf(
                reason.strip().length() < 2 ? new RuleBroken("4.1.2.8", "custody.count.rule.no-reason") : null);
        return ended(new End(How.BROKEN_OFF, by.id(), at, reason.strip(), false));
    }

    private CountSession ended(End how) {
        return new CountSession(id, scope, begunById, begunBy, begunAt, how);
    }

    /** When it was ended, as a phone says: not before its last scan and never later than it is known. */
    Instant endedAt(Instant at, List<Scan> read, Instant now) {
        Instant last =
                read.stream().map(Scan::at).max(Comparator.naturalOrder()).orElse(begunAt);
        return judged(at.isBefore(last) ? last : at, now);
    }

    /** The moment at which a scan is judged: within the count and never later than it is known. */
    Instant judged(Instant at, Instant now) {
        Instant within = at.isBefore(begunAt) ? begunAt : at;
        return within.isAfter(now) ? now : within;
    }
}
