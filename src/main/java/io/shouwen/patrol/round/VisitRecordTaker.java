package io.shouwen.patrol.round;

import io.shouwen.patrol.route.Tags;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.field.FieldPicture;
import io.shouwen.platform.field.FieldRecord;
import io.shouwen.platform.field.FieldRecordTaker;
import io.shouwen.standard.checklist.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores visits to checkpoints with their answers. */
@Component
@Clause({"4.2.1", "4.2.2", "2.3.6"})
class VisitRecordTaker implements FieldRecordTaker {

    private static final int LONGEST_REASON = 500;

    private final Walks walks;
    private final Photos photos;
    private final JdbcClient jdbc;

    VisitRecordTaker(Walks walks, Photos photos, JdbcClient jdbc) {
        this.walks = walks;
        this.photos = photos;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("VISIT", "ANSWER");
    }

    @Override
    public void take(FieldRecord record, FieldPhone sender) {
        if (record.kind().equals("VISIT")) {
            visit(record, sender);
        } else {
            answer(record, sender);
        }
    }

    private void visit(FieldRecord record, FieldPhone sender) {
        UUID projectId = sender.project().id();
        Walks.Walk walk = WalkRecordTaker.own(walks.locked(projectId, record.id("walk")), sender);
        UUID checkpoint = record.id("checkpoint");
        VisitProof means = record.choice("means", VisitProof.class);
        prove(projectId, walk, checkpoint, means, record.text("tag", 300));
        if (walk.over(record.at())) {
            throw new RuleBroken("4.2.1", "patrol.round.closed");
        }
        FieldRecord.Position place = record.position();
        jdbc.sql("""
                insert into patrol.visit
                    (project_id, id, walk_id, checkpoint_id, means, at, recorded_at, latitude, longitude, accuracy, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId,
                        record.id(),
                        walk.id(),
                        checkpoint,
                        means.name(),
                        sender.corrected(record.at()),
                        sender.now()))
                .params(Sql.values(
                        place == null ? null : place.latitude(),
                        place == null ? null : place.longitude(),
                        place == null ? null : place.accuracy(),
                        record.text("reason", LONGEST_REASON)))
                .update();
        photos.add(projectId, record.id(), FieldPicture.of(record), null, record.id(), PhotoSubject.VISIT);
    }

    private void prove(UUID projectId, Walks.Walk walk, UUID checkpoint, VisitProof means, String read) {
        record Point(@Nullable String tag) {}
        Point point = jdbc.sql("""
                select case when :nfc then c.nfc else c.code end
                from patrol.route_point p
                join patrol.checkpoint c on c.project_id = p.project_id and c.id = p.checkpoint_id
                where p.project_id = :project and p.route_id = :route and p.version = :version
                  and p.checkpoint_id = :checkpoint""")
                .param("nfc", means == VisitProof.NFC)
                .param("project", projectId)
                .param("route", walk.routeId())
                .param("version", walk.version())
                .param("checkpoint", checkpoint)
                .query((row, n) -> new Point(row.getString(1)))
                .optional()
                .orElseThrow(() -> new RuleBroken("4.2.1", "patrol.round.other-point"));
        if (!Objects.equals(point.tag(), Tags.normalised(read))) {
            throw new RuleBroken("4.2.1", "patrol.round.other-tag");
        }
    }

    private void answer(FieldRecord record, FieldPhone sender) {
        record Asked(UUID walk, List<String> questions) {}
        Question question = record.choice("question", Question.class);
        Asked asked = jdbc.sql("""
                select v.walk_id, coalesce(i.questions, '{}') as questions
                from patrol.visit v
                left join standard.asked_item i
                    on i.project_id = v.project_id and i.id = :item
                where v.project_id = :project and v.id = :visit""")
                .param("item", record.id("item"))
                .param("project", sender.project().id())
                .param("visit", record.id("visit"))
                .query((row, n) -> new Asked(row.getObject(1, UUID.class), Arrays.asList((String[])
                        row.getArray(2).getArray())))
                .optional()
                .orElseThrow(() -> new RuleBroken("4.2.2", "patrol.round.no-visit"));
        if (WalkRecordTaker.own(walks.locked(sender.project().id(), asked.walk()), sender)
                .over(record.at())) {
            throw new RuleBroken("4.2.2", "patrol.round.closed");
        }
        if (!asked.questions().contains(question.name())) {
            throw new RuleBroken("4.2.2", "patrol.round.other-item");
        }
        jdbc.sql("""
                insert into patrol.answer (project_id, visit_id, item_id, question, good, id, at, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (project_id, visit_id, item_id, question) do update
                set good = excluded.good, id = excluded.id, at = excluded.at, recorded_at = excluded.recorded_at
                where (coalesce((select f.happened_at from patrol.field_record f
                        where f.project_id = answer.project_id and f.id = answer.id), answer.at), answer.id) < (?, excluded.id)""")
                .params(Sql.values(
                        sender.project().id(),
                        record.id("visit"),
                        record.id("item"),
                        question.name(),
                        record.flag("good"),
                        record.id(),
                        sender.corrected(record.at()),
                        sender.now(),
                        record.at()))
                .update();
    }
}
