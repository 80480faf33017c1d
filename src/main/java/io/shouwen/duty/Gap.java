package io.shouwen.duty;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Span;
import io.shouwen.roster.DueCover;
import io.shouwen.roster.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A stretch in which a post that must be kept has nobody on it, as far as is known now: whoever is there is taken to
 * stay.
 */
@Clause("2.1.1")
record Gap(Post post, Span span) {

    /** Longer than a change of shift; from then on it is an alarm. */
    static final Duration TOLERATED = Duration.ofMinutes(5);

    /** Up to the end of what is due, the future included. */
    static List<Gap> of(Collection<DueCover> due, Map<UUID, List<DutySpan>> there) {
        List<Gap> gaps = new ArrayList<>();
        for (DueCover cover : due) {
            Instant end = cover.span().end();
            List<Span> covering = there.getOrDefault(cover.post().id(), List.of()).stream()
                    .filter(span -> span.before(end))
                    .map(span -> span.until(end))
                    .toList();
            cover.span().uncovered(covering).forEach(gap -> gaps.add(new Gap(cover.post(), gap)));
        }
        return gaps;
    }

    /** When it has lasted too long. */
    Instant alarmAt() {
        return span.begin().plus(TOLERATED);
    }

    /** It does last that long. */
    boolean alarming() {
        return alarmAt().isBefore(span.end());
    }

    boolean running(Instant now) {
        return span.holds(now);
    }
}
