package io.shouwen.duty;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.roster.Post;
import io.shouwen.roster.PostKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hand-over notes: written at sign-off, confirmed by the person who takes over. */
@Component
@Clause("2.1.1")
@Transactional(propagation = Propagation.MANDATORY)
class HandoverNotes {

    static final String SUBJECT = "handover";
    static final Duration CONFIRM_WITHIN = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final List<HandoverItems> contributors;
    private final SignOns signOns;
    private final Deadlines deadlines;
    private final Audit audit;

    HandoverNotes(
            JdbcClient jdbc, List<HandoverItems> contributors, SignOns signOns, Deadlines deadlines, Audit audit) {
        this.jdbc = jdbc;
        this.contributors = contributors;
        this.signOns = signOns;
        this.deadlines = deadlines;
        this.audit = audit;
    }

    List<HandoverItems.Item> items(UUID projectId, Post post, UUID staffId, Instant now) {
        return contributors.stream()
                .flatMap(each -> each.open(projectId, post, staffId, now).stream())
                .toList();
    }

    /** Writes the note at sign-off. An empty note is written only for posts with consecutive shifts. */
    void give(UUID projectId, SignOn signOn, Post post, String words, Instant now) {
        List<HandoverItems.Item> items = items(projectId, post, signOn.staffId(), now);
        boolean inTurn = telephone(post);
        if (items.isEmpty() && words.isBlank() && !inTurn) {
            return;
        }
        UUID id = Ids.next();
        jdbc.sql("""
                insert into duty.handover (project_id, id, sign_on_id, post_id, given_by, given_at, words)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(projectId, id, signOn.id(), post.id(), signOn.staffId(), Sql.at(now), words.strip())
                .update();
        int position = 0;
        for (HandoverItems.Item item : items) {
            jdbc.sql("""
                    insert into duty.handover_item (project_id, handover_id, position, kind, text, due_at, href)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(Sql.values(projectId, id, position++, item.kind(), item.text(), item.due(), item.href()))
                    .update();
        }
        Instant due = now.plus(CONFIRM_WITHIN);
        deadlines.set(
                new DeadlinePlan(projectId, SUBJECT, id, "confirm", due, List.of(new DeadlinePlan.Alarm(1, due))), now);
        audit.record(projectId, "gave", SUBJECT, id, null, Map.of("items", items.size(), "words", words));
    }

    /**
     * Confirms the hand-over.
     *
     * @throws RuleBroken if the person gave the note, or is not signed on to the post or the one that follows it
     */
    void take(UUID projectId, UUID id, UUID staffId, Instant now) {
        record Note(UUID post, UUID givenBy, java.util.@org.jspecify.annotations.Nullable UUID takenBy) {}
        Note note = jdbc.sql(
                        "select post_id, given_by, taken_by from duty.handover where project_id = ? and id = ? for update")
                .params(projectId, id)
                .query((row, n) -> new Note(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .optional()
                .orElseThrow(NotFound::new);
        if (staffId.equals(note.takenBy())) {
            return;
        }
        if (note.takenBy() != null) {
            throw new RuleBroken("2.1.1", "handover.refused.taken");
        }
        boolean there = signOns.running(projectId, staffId)
                .filter(signOn ->
                        signOn.postId().equals(note.post()) || followEachOther(projectId, signOn, note.post()))
                .isPresent();
        if (!there || staffId.equals(note.givenBy())) {
            throw new RuleBroken("2.1.1", "handover.refused.not-there");
        }
        jdbc.sql("update duty.handover set taken_by = ?, taken_at = ? where project_id = ? and id = ?")
                .params(staffId, Sql.at(now), projectId, id)
                .update();
        deadlines.end(projectId, SUBJECT, id, "confirm", now);
        audit.record(projectId, "took-over", SUBJECT, id, null, Map.of("by", staffId));
    }

    /** The control room follows the service desk in the evening, and the desk the control room in the morning. */
    private boolean followEachOther(UUID projectId, SignOn own, UUID post) {
        return telephone(signOns.post(projectId, own.postId())) && telephone(signOns.post(projectId, post));
    }

    private static boolean telephone(Post post) {
        return post.kind() == PostKind.DESK || post.kind() == PostKind.CONTROL;
    }
}
