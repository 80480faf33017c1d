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
 * A time during which nobody is on a post that must be covered. It reaches into the future, assuming that present
 * people stay and nobody comes.
 */
@Clause("2.1.1")
record Gap(Post post, Span span) {

    /** The tolerance for a change of shift; a longer gap raises an alarm. */
    static final Duration TOLERATED = Duration.ofMinutes(5);

    /** The gaps up to the end of {@code due}, including the future. */
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

    /** The moment at which the gap exceeds the tolerance. */
    Instant alarmAt() {
        return span.begin().plus(TOLERATED);
    }

    /** Whether the gap exceeds the tolerance. */
    boolean alarming() {
        return alarmAt().isBefore(span.end());
    }

    boolean running(Instant now) {
        return span.holds(now);
    }
}
