package io.shouwen.duty;

import io.shouwen.platform.Clause;
import io.shouwen.platform.History;
import io.shouwen.platform.Span;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.live.Live;
import io.shouwen.roster.DueCover;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostKind;
import io.shouwen.roster.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Detects gaps. A project is checked at each sign-on and sign-off, when a gap exceeds the tolerance, and at least every
 * half hour. Each check writes the time of the next one as a deadline in its transaction, so the chain survives a crash
 * and runs on any node. It starts with the first sign-on of the project.
 */
@Component
@Clause("2.1.1")
@Transactional(propagation = Propagation.MANDATORY)
class WatchPosts {

    static final String SUBJECT = "duty";
    private static final Duration BACK = Duration.ofHours(36);
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(30);

    private final SignOns signOns;
    private final Roster roster;
    private final GapAlarms alarms;
    private final Deadlines deadlines;
    private final Live live;

    WatchPosts(SignOns signOns, Roster roster, GapAlarms alarms, Deadlines deadlines, Live live) {
        this.signOns = signOns;
        this.roster = roster;
        this.alarms = alarms;
        this.deadlines = deadlines;
        this.live = live;
    }

    void look(UUID projectId, Instant now) {
        signOns.oneAtATime(projectId);
        if (History.isBeingWritten() || signOns.kept(projectId).isEmpty()) {
            return;
        }
        Instant to = regular(projectId, now);
        List<Gap> gaps = gaps(projectId, new Span(now.minus(BACK), to));
        alarms.bringUpToDate(projectId, gaps, now);
        Instant next = gaps.stream()
                .filter(Gap::alarming)
                .flatMap(gap -> Stream.of(gap.alarmAt(), gap.span().end()))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo)
                .filter(at -> at.isBefore(to))
                .orElse(to);
        wake(projectId, next, now);
        live.publish(projectId, "duty", "");
    }

    /**
     * One deadline for each minute of the hour, never that of the running minute: a check that waits for the advisory
     * lock must not hold the deadline row that the lock's holder has to write.
     */
    private void wake(UUID projectId, Instant next, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        Instant at = next.isAfter(minute) ? next : minute;
        String purpose = "look-" + at.getEpochSecond() / 60 % 60;
        deadlines.set(new DeadlinePlan(projectId, SUBJECT, projectId, purpose, at, List.of(new Alarm(0, at))), now);
    }

    /** Regular checks of different projects fall into different minutes, to spread the load. */
    private static Instant regular(UUID projectId, Instant now) {
        long every = LONGEST_SLEEP.toSeconds();
        long own = Math.floorMod(projectId.hashCode(), every / 60) * 60;
        long last = Math.floorDiv(now.getEpochSecond() - own, every) * every + own;
        return Instant.ofEpochSecond(last + every);
    }

    /**
     * Service desk and control room are checked from the project's first sign-on, other posts from their own first one.
     */
    List<Gap> gaps(UUID projectId, Span span) {
        Map<UUID, Instant> since = signOns.firstByPost(projectId);
        Instant kept = since.values().stream().min(Instant::compareTo).orElse(Instant.MAX);
        List<DueCover> due = roster.due(projectId, span).stream()
                .flatMap(cover -> {
                    Instant begin = always(cover.post())
                            ? kept
                            : since.getOrDefault(cover.post().id(), Instant.MAX);
                    return after(begin, cover.span()).map(its -> new DueCover(cover.post(), its)).stream();
                })
                .toList();
        return Gap.of(due, signOns.within(projectId, span));
    }

    private static Optional<Span> after(Instant begin, Span span) {
        if (!begin.isAfter(span.begin())) {
            return Optional.of(span);
        }
        return begin.isBefore(span.end()) ? Optional.of(new Span(begin, span.end())) : Optional.empty();
    }

    private static boolean always(Post post) {
        return post.kind() == PostKind.DESK || post.kind() == PostKind.CONTROL;
    }
}
