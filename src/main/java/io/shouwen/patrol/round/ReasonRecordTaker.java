package io.shouwen.patrol.round;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.field.FieldRecord;
import io.shouwen.platform.field.FieldRecordTaker;
import io.shouwen.standard.checklist.Question;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores reasons: why a checkpoint was left out, or, with item and question, why it was not answered or its "no" has no
 * finding or picture. A later reason replaces an earlier one.
 */
@Component
@Clause({"4.2.1", "4.2.2"})
class ReasonRecordTaker implements FieldRecordTaker {

    private static final int LONGEST = 500;

    private final Walks walks;
    private final JdbcClient jdbc;

    ReasonRecordTaker(Walks walks, JdbcClient jdbc) {
        this.walks = walks;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("REASON");
    }

    @Override
    public void take(FieldRecord record, FieldPhone sender) {
        UUID projectId = sender.project().id();
        Walks.Walk walk = WalkRecordTaker.own(walks.locked(projectId, record.id("walk")), sender);
        UUID checkpoint = record.id("checkpoint");
        UUID item = record.idOrNull("item");
        Question question = record.choiceOrNull("question", Question.class);
        String words = record.text("reason", LONGEST);
        if (words.isEmpty() || (item == null) != (question == null)) {
            throw FieldRecord.malformed("reason");
        }
        if (walk.over(record.at())) {
            throw new RuleBroken("4.2.1", "patrol.round.closed");
        }
        asked(projectId, walk, checkpoint, item, question);
        jdbc.sql("""
                insert into patrol.reason
                    (project_id, id, walk_id, checkpoint_id, item_id, question, words, at, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        record.id(),
                        walk.id(),
                        checkpoint,
                        item,
                        question == null ? null : question.name(),
                        words,
                        sender.corrected(record.at()),
                        sender.now()))
                .update();
    }

    private void asked(
            UUID projectId, Walks.Walk walk, UUID checkpoint, @Nullable UUID item, @Nullable Question question) {
        boolean there = jdbc.sql("""
                select exists (select from patrol.route_point
                    where project_id = ? and route_id = ? and version = ? and checkpoint_id = ?)""")
                .params(projectId, walk.routeId(), walk.version(), checkpoint)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new RuleBroken("4.2.1", "patrol.round.other-point");
        }
        if (item != null
                && !jdbc.sql("""
                        select exists (select from standard.asked_item
                            where project_id = ? and id = ? and ? = any (questions))""")
                        .params(Sql.values(projectId, item, question == null ? "" : question.name()))
                        .query(Boolean.class)
                        .single()) {
            throw new RuleBroken("4.2.2", "patrol.round.other-item");
        }
    }
}
