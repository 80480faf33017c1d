package io.shouwen.patrol.finding;

import io.shouwen.patrol.finding.Findings.Found;
import io.shouwen.patrol.round.PhotoSubject;
import io.shouwen.patrol.round.Photos;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.field.FieldPicture;
import io.shouwen.platform.field.FieldRecord;
import io.shouwen.platform.field.FieldRecordTaker;
import io.shouwen.standard.guide.FaultGuide;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores records of phones about findings: found, decided, verified. */
@Component
@Clause({"4.2.2", "4.3.1", "4.3.4"})
class FindingRecordTaker implements FieldRecordTaker {

    private enum Question {
        CLEAN,
        WHOLE,
        DONE
    }

    private enum Decided {
        ON_THE_SPOT,
        REPORTED
    }

    private final ReportFinding reportFinding;
    private final DecideFinding decideFinding;
    private final VerifyFinding verifyFinding;
    private final Findings findings;
    private final Photos photos;
    private final JdbcClient jdbc;

    FindingRecordTaker(
            ReportFinding reportFinding,
            DecideFinding decideFinding,
            VerifyFinding verifyFinding,
            Findings findings,
            Photos photos,
            JdbcClient jdbc) {
        this.reportFinding = reportFinding;
        this.decideFinding = decideFinding;
        this.verifyFinding = verifyFinding;
        this.findings = findings;
        this.photos = photos;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("FINDING", "DECISION", "VERIFICATION");
    }

    @Override
    public void take(FieldRecord record, FieldPhone sender) {
        switch (record.kind()) {
            case "FINDING" -> found(record, sender);
            case "DECISION" -> decided(record, sender);
            default -> verified(record, sender);
        }
    }

    private void found(FieldRecord record, FieldPhone sender) {
        UUID project = sender.project().id();
        UUID walk = known("patrol.walk", project, record.idOrNull("walk"));
        UUID visit = known("patrol.visit", project, record.idOrNull("visit"));
        UUID checkpoint = known("patrol.checkpoint", project, record.idOrNull("checkpoint"));
        Question question = record.choiceOrNull("question", Question.class);
        Found found = new Found(
                record.id(),
                walk,
                visit,
                checkpoint,
                reportFinding.district(project, checkpoint, walk, sender.actor().id()),
                known("standard.asked_item", project, record.idOrNull("item")),
                question == null ? null : question.name(),
                required(record, "place", 200),
                record.flag("major"),
                record.flagged("emergency"),
                fault(record));
        reportFinding.found(
                sender.project(),
                sender.actor(),
                found,
                required(record, "title", 120),
                record.text("words", 2000),
                sender.corrected(record.at()),
                sender.now());
        photos.add(project, record.id(), FieldPicture.of(record), record.id(), null, PhotoSubject.BEFORE);
    }

    private static String fault(FieldRecord record) {
        String fault = record.text("fault", 40);
        if (!fault.isEmpty() && !FaultGuide.knows(fault)) {
            throw FieldRecord.malformed("fault");
        }
        return fault;
    }

    private void decided(FieldRecord record, FieldPhone sender) {
        UUID finding = record.id("finding");
        boolean onTheSpot = record.choice("way", Decided.class) == Decided.ON_THE_SPOT;
        findings.forMove(sender.project().id(), finding);
        photos.add(sender.project().id(), record.id(), FieldPicture.of(record), finding, null, PhotoSubject.AFTER);
        decideFinding.decide(
                sender.project(),
                finding,
                sender.actor(),
                onTheSpot,
                record.text("words", 2000),
                sender.corrected(record.at()),
                sender.now());
    }

    private void verified(FieldRecord record, FieldPhone sender) {
        UUID finding = record.id("finding");
        findings.forMove(sender.project().id(), finding);
        photos.add(sender.project().id(), record.id(), FieldPicture.of(record), finding, null, PhotoSubject.VERIFIED);
        Instant at = sender.corrected(record.at());
        verifyFinding.verify(
                sender.project(),
                finding,
                sender.actor(),
                new VerifyFinding.Look(
                        record.id(),
                        record.flag("good"),
                        record.choice("means", VerificationProof.class),
                        record.text("tag", 200),
                        record.text("words", 1000),
                        at,
                        at),
                sender.now());
    }

    private static String required(FieldRecord record, String field, int longest) {
        String text = record.text(field, longest);
        if (text.isEmpty()) {
            throw new RuleBroken("4.2.1", "platform.field.malformed", field);
        }
        return text;
    }

    /** @throws NotFound if the record it belongs to has not arrived */
    private @Nullable UUID known(String table, UUID project, @Nullable UUID id) {
        if (id != null
                && !jdbc.sql("select exists (select from " + table + " where project_id = ? and id = ?)")
                        .params(Sql.values(project, id))
                        .query(Boolean.class)
                        .single()) {
            throw new NotFound();
        }
        return id;
    }
}
