package io.shouwen.custody.count;

import io.shouwen.custody.CountDiffers;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes a count with its five lists, or breaks it off. Differences are published as {@link CountDiffers}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
public class EndCount {

    private final CountSessions counts;
    private final CountedThings things;
    private final Scans scans;
    private final DueCounts due;
    private final CountAnswers answers;
    private final CountDeadlines deadlines;
    private final CountQueries queries;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Live live;

    EndCount(
            CountSessions counts,
            CountedThings things,
            Scans scans,
            DueCounts due,
            CountAnswers answers,
            CountDeadlines deadlines,
            CountQueries queries,
            ApplicationEventPublisher events,
            Audit audit,
            Live live) {
        this.counts = counts;
        this.things = things;
        this.scans = scans;
        this.due = due;
        this.answers = answers;
        this.deadlines = deadlines;
        this.queries = queries;
        this.events = events;
        this.audit = audit;
        this.live = live;
    }

    /** @throws io.shouwen.platform.RuleBroken if it has ended already */
    public void close(UUID projectId, UUID id, Actor by, Instant now) {
        close(projectId, counts.forEnd(projectId, id).orElseThrow(NotFound::new), by, now, now);
    }

    /**
     * On a phone, perhaps without a signal. A count that somebody else ended meanwhile stays as it was ended; one that the
     * phone joined without knowing goes on until it is ended where it was begun.
     */
    public void close(UUID projectId, UUID id, Actor by, Instant at, Instant now) {
        if (counts.joined(projectId, id).equals(id)) {
            CountSession count = counts.forEnd(projectId, id).orElseThrow(NotFound::new);
            if (count.end() == null) {
                close(projectId, count, by, at, now);
            }
        }
    }

    private void close(UUID projectId, CountSession open, Actor by, Instant at, Instant now) {
        UUID id = open.id();
        List<Scan> read = scans.of(projectId, id);
        Instant end = open.endedAt(at, read, now);
        Tally tally = Tally.of(things.of(projectId, open, read, end), read);
        CountSession closed = open.close(tally, by, end);
        counts.close(projectId, closed, tally);
        due.fulfil(projectId, closed, now).forEach(one -> deadlines.done(projectId, one, now));
        answers.found(projectId, closed, by, now);
        deadlines.ended(projectId, id, now);
        audit.record(
                projectId,
                "closed",
                "count",
                id,
                null,
                Map.of("agreed", tally.agreed(), "lines", tally.lines().size()));
        live.publish(projectId, "counts", id.toString());
        if (!tally.agreed()) {
            events.publishEvent(new CountDiffers(
                    projectId, id, queries.said(projectId, id), queries.differences(projectId, id), by, now));
        }
    }

    /** What was scanned is kept; the count that was due stays due. */
    public void breakOff(UUID projectId, UUID id, String reason, Actor by, Instant now) {
        CountSession ended =
                counts.forEnd(projectId, id).orElseThrow(NotFound::new).breakOff(reason, by, now);
        counts.end(projectId, ended);
        deadlines.ended(projectId, id, now);
        audit.record(projectId, "broken-off", "count", id, null, ended);
        live.publish(projectId, "counts", id.toString());
    }
}
