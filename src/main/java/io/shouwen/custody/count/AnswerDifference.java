package io.shouwen.custody.count;

import io.shouwen.custody.Custody;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers a difference of a count, during it or afterwards. A thing is moved by a step of its own; idempotent by id. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
class AnswerDifference {

    private final CountSessions counts;
    private final CountedThings things;
    private final Scans scans;
    private final CountAnswers answers;
    private final Custody custody;
    private final Audit audit;
    private final Live live;

    AnswerDifference(
            CountSessions counts,
            CountedThings things,
            Scans scans,
            CountAnswers answers,
            Custody custody,
            Audit audit,
            Live live) {
        this.counts = counts;
        this.things = things;
        this.scans = scans;
        this.answers = answers;
        this.custody = custody;
        this.audit = audit;
        this.live = live;
    }

    /** @param place where a missing thing was found; null if it lies where it belongs */
    void answer(
            UUID projectId,
            UUID count,
            UUID id,
            String code,
            CountAnswer.Kind kind,
            @Nullable UUID place,
            String words,
            Actor by,
            Instant now) {
        CountSession session = counts.forScan(projectId, count).orElseThrow(NotFound::new);
        if (answers.knows(projectId, id)) {
            return;
        }
        Tally.Line line = lines(projectId, session, now).stream()
                .filter(one -> one.code().equals(code) && one.outcome() != Outcome.TWICE)
                .findFirst()
                .orElseThrow(NotFound::new);
        CountAnswer answer = CountAnswer.of(id, line, session.end() != null, kind, place, words, by, now);
        UUID thing = line.thing();
        UUID to = answer.place();
        if (thing != null && to != null && kind != CountAnswer.Kind.EXPLAINED) {
            custody.move(new Custody.Move(projectId, id, by, now, now), thing, to);
        }
        answers.insert(projectId, count, answer);
        audit.record(projectId, "difference-answered", "count", count, null, answer);
        live.publish(projectId, "counts", count.toString());
    }

    List<Tally.Line> lines(UUID projectId, CountSession session, Instant now) {
        if (session.end() != null && session.end().how() == CountSession.How.CLOSED) {
            return counts.result(projectId, session.id()).lines();
        }
        List<Scan> read = scans.of(projectId, session.id());
        if (session.end() == null) {
            return Tally.of(things.of(projectId, session, read, now), read).lines();
        }
        return Tally.of(things.scanned(projectId, session, read, session.end().at()), read).lines().stream()
                .filter(line -> line.outcome() != Outcome.MISSING)
                .toList();
    }
}
