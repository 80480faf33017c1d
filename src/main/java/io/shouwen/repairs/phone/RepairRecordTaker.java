package io.shouwen.repairs.phone;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.field.FieldPart;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.field.FieldPicture;
import io.shouwen.platform.field.FieldPictures;
import io.shouwen.platform.field.FieldRecord;
import io.shouwen.platform.field.FieldRecordTaker;
import io.shouwen.platform.files.FileStore;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.WholeProject;
import io.shouwen.repairs.AnswerDispatch;
import io.shouwen.repairs.EndRepair;
import io.shouwen.repairs.PauseReason;
import io.shouwen.repairs.PauseRepair;
import io.shouwen.repairs.Repair;
import io.shouwen.repairs.RepairMove;
import io.shouwen.repairs.RepairPhotoSubject;
import io.shouwen.repairs.RepairPhotos;
import io.shouwen.repairs.RepairSight;
import io.shouwen.repairs.Repairs;
import io.shouwen.repairs.WorkOnRepair;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Stores the steps of a repairer made without a signal, each with the repair's id in {@code repair}: {@code REPAIR_DECLINE
 * {words}}, {@code REPAIR_MISS {words, vacant, photos}}, {@code REPAIR_PAUSE {reason, until, words}}, {@code REPAIR_FINISH
 * {cause, asDiagnosed?, materials, result, photos}}, {@code REPAIR_APPROVE {name, words, drawing}}, {@code REPAIR_REFUSE
 * {words}}, and those that say no more than that they were made. The record's id is the id of the step. What somebody
 * else has taken meanwhile is refused with the name.
 */
@Component
@Clause({"2.1.6", "4.1.2.2"})
class RepairRecordTaker implements FieldRecordTaker {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 60;

    private final Repairs repairs;
    private final RepairSight sight;
    private final AnswerDispatch answer;
    private final WorkOnRepair work;
    private final PauseRepair pauses;
    private final EndRepair end;
    private final RepairPhotos photos;
    private final CarriedRepairs carried;
    private final FieldPictures pictures;
    private final FileStore files;
    private final WholeProject whole;

    RepairRecordTaker(
            Repairs repairs,
            RepairSight sight,
            AnswerDispatch answer,
            WorkOnRepair work,
            PauseRepair pauses,
            EndRepair end,
            RepairPhotos photos,
            CarriedRepairs carried,
            FieldPictures pictures,
            FileStore files,
            WholeProject whole) {
        this.repairs = repairs;
        this.sight = sight;
        this.answer = answer;
        this.work = work;
        this.pauses = pauses;
        this.end = end;
        this.photos = photos;
        this.carried = carried;
        this.pictures = pictures;
        this.files = files;
        this.whole = whole;
    }

    @Override
    public Set<String> kinds() {
        return PhoneMove.ALL.stream().map(PhoneMove::kind).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Role> senders() {
        return FieldPart.REPAIRERS;
    }

    @Override
    public void take(FieldRecord record, FieldPhone sender) {
        RepairMove move = PhoneMove.of(record.kind());
        UUID id = record.id("repair");
        try {
            mayMove(sender, id, move);
            make(move, id, record, sender);
        } catch (NotFound unknown) {
            throw new RuleBroken("4.1.2.2", "repairs.phone.rule.unknown");
        }
    }

    /** @throws RuleBroken with the name of who has it, if it is not the sender's any more */
    private void mayMove(FieldPhone sender, UUID id, RepairMove move) {
        UUID project = sender.project().id();
        Actor by = sender.actor();
        boolean seen = sight.sees(project, id, by);
        // Its rows are not the sender's any more, and may cease to be while this waits for the lock.
        whole.run(() -> {
            Repair repair = repairs.forMove(project, id);
            if (!seen || repair.may(move, by) != null && somebodyElses(repair, by)) {
                throw new RuleBroken("4.1.2.2", "repairs.phone.rule.taken", carried.holder(project, id));
            }
        });
    }

    private static boolean somebodyElses(Repair repair, Actor by) {
        return switch (repair.stage()) {
            case RECEIVED, CLOSED -> false;
            case OFFERED -> !by.id().equals(repair.offeredTo());
            default -> !by.id().equals(repair.owner()) && !repair.helpers().contains(by.id());
        };
    }

    private void make(RepairMove move, UUID id, FieldRecord record, FieldPhone sender) {
        ProjectRef project = sender.project();
        Actor by = sender.actor();
        UUID step = record.id();
        Instant at = sender.corrected(record.at());
        Instant now = sender.now();
        switch (move) {
            case TAKE -> answer.take(project, id, by, step, at, now);
            case ACCEPT -> answer.accept(project, id, by, step, at, now);
            case DECLINE -> answer.decline(project, id, by, step, words(record), at, now);
            case SET_OUT, ARRIVE, BEGIN -> work.go(project, id, by, move, step, at, now);
            case MISS -> {
                name(project.id(), id, record, sender);
                pauses.miss(project, id, by, step, missed(record, at), at, now);
            }
            case PAUSE -> pauses.pause(project, id, by, step, pause(record, at), at, now);
            case RESUME -> pauses.resume(project, id, by, step, at, now);
            case FINISH -> {
                name(project.id(), id, record, sender);
                work.finish(project, id, by, step, done(record), at, now);
            }
            case APPROVE -> approve(id, record, sender, at);
            case REFUSE -> end.refuse(project, id, by, step, words(record), at, now);
            default -> throw new IllegalArgumentException(move.name());
        }
    }

    private static String words(FieldRecord record) {
        return record.text("words", LONGEST_REASON);
    }

    private static PauseRepair.Pause missed(FieldRecord record, Instant at) {
        return new PauseRepair.Pause(
                PauseReason.NOBODY, at.plus(PauseRepair.AFTER_MISS), words(record), record.flagged("vacant"));
    }

    /** The phone's clock may be wrong, so what counts is for how long. */
    private static PauseRepair.Pause pause(FieldRecord record, Instant at) {
        Instant until = record.momentOrNull("until");
        if (until == null) {
            throw FieldRecord.malformed("until");
        }
        return new PauseRepair.Pause(
                record.text("reason", 40), at.plus(Duration.between(record.at(), until)), words(record), false);
    }

    private static WorkOnRepair.Completion done(FieldRecord record) {
        String cause = record.text("cause", 500);
        if (cause.length() < 2) {
            throw FieldRecord.malformed("cause");
        }
        Boolean asDiagnosed = record.body().hasNonNull("asDiagnosed") ? (Boolean) record.flag("asDiagnosed") : null;
        return new WorkOnRepair.Completion(
                cause, asDiagnosed, record.text("materials", 1000), record.text("result", 2000));
    }

    private void approve(UUID id, FieldRecord record, FieldPhone sender, Instant at) {
        if (record.drawn() == null) {
            throw new RuleBroken("4.1.2.2", "repairs.rule.no-signature");
        }
        UUID drawing = files.keep(sender.project().id(), record.drawn()).id();
        end.approve(
                sender.project(),
                id,
                sender.actor(),
                record.id(),
                record.text("name", LONGEST_NAME),
                drawing,
                words(record),
                at,
                sender.now());
    }

    @Override
    public void arrived(UUID projectId, String sha256, UUID file) {
        photos.arrived(projectId, sha256, file);
    }

    /** Names the pictures; those whose bytes have not arrived are linked when they do. */
    private void name(UUID projectId, UUID id, FieldRecord record, FieldPhone sender) {
        for (FieldPicture picture : FieldPicture.of(record)) {
            RepairPhotoSubject shows = switch (picture.shows()) {
                case "BEFORE" -> RepairPhotoSubject.BEFORE;
                case "AFTER" -> RepairPhotoSubject.AFTER;
                case "MISSED" -> RepairPhotoSubject.MISSED;
                default -> throw FieldRecord.malformed("photos");
            };
            photos.name(
                    projectId,
                    id,
                    record.id(),
                    picture.sha256(),
                    shows,
                    sender.corrected(picture.takenAt()),
                    pictures.file(projectId, picture.sha256()));
        }
    }
}
