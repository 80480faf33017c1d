package io.shouwen.repairs;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pauses a repair for a reason the project lists, or after a visit with nobody at home. While a reason that stops the
 * clock holds, at most until the announced time, the ticket's deadline moves by the time that passes.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.2")
public class PauseRepair {

    /** As a purpose of {@code platform.deadline}. */
    static final String RESUME = "resume";

    /** How long it waits after a visit with nobody at home, unless it is said. */
    public static final Duration AFTER_MISS = Duration.ofHours(24);

    /** @param until when it is expected to go on; the pause is reminded of then */
    public record Pause(String reason, Instant until, String words, boolean vacant) {}

    private record Open(UUID id, boolean stops, Instant at, Instant until, Instant dueBefore) {}

    private final Repairs repairs;
    private final RepairNews news;
    private final RepairClocks clocks;
    private final PauseReasons reasons;
    private final LeadTicket tickets;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;

    PauseRepair(
            Repairs repairs,
            RepairNews news,
            RepairClocks clocks,
            PauseReasons reasons,
            LeadTicket tickets,
            Deadlines deadlines,
            JdbcClient jdbc) {
        this.repairs = repairs;
        this.news = news;
        this.clocks = clocks;
        this.reasons = reasons;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
    }

    /** @throws NotFound if the project does not list the reason */
    public void pause(ProjectRef project, UUID id, Actor by, UUID step, Pause pause, Instant at, Instant now) {
        Repair after = repairs.forMove(project.id(), id).pause(step, by, pause.words(), at, now);
        paused(project, after, pause, now);
    }

    /** Nobody was at home, or the house is vacant: recorded, and waits for another appointment. */
    public void miss(ProjectRef project, UUID id, Actor by, UUID step, Pause pause, Instant at, Instant now) {
        Repair after = repairs.forMove(project.id(), id).miss(step, by, pause.words(), at, now);
        clocks.meet(after, RepairClock.ARRIVE, at, now);
        paused(project, after, pause, now);
    }

    private void paused(ProjectRef project, Repair after, Pause pause, Instant now) {
        PauseReason reason = reasons.find(project.id(), pause.reason())
                .or(() -> PauseReason.USUAL.stream()
                        .filter(usual -> usual.code().equals(PauseReason.NOBODY)
                                && after.last().move() == RepairMove.MISS)
                        .findFirst())
                .orElseThrow(NotFound::new);
        Instant at = after.last().at();
        if (!pause.until().isAfter(at)) {
            throw Repair.no("pause-ends-before");
        }
        Instant due = tickets.of(project.id(), after.id()).dueAt();
        news.step(after, now);
        jdbc.sql("""
                insert into repairs.pause (project_id, id, repair_id, reason, name, stops, vacant, at, until_at, due_before)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(project.id(), after.last().id(), after.id(), reason.code(), reason.name()))
                .params(Sql.values(reason.stops(), pause.vacant(), at, pause.until(), due))
                .update();
        if (reason.stops() && due.isAfter(at)) {
            move(project.id(), after.id(), due.plus(Duration.between(at, pause.until())), now);
        }
        Duration further = Duration.ofHours(4);
        deadlines.set(
                new DeadlinePlan(
                        project.id(),
                        RepairClocks.REPAIR,
                        after.id(),
                        RESUME,
                        pause.until(),
                        DeadlinePlan.alarms(pause.until(), Duration.ofMinutes(30), now, further)),
                now);
        news.moved(after, now);
    }

    public void resume(ProjectRef project, UUID id, Actor by, UUID step, Instant at, Instant now) {
        Repair before = repairs.forMove(project.id(), id);
        Repair after = before.resume(step, by, at, now);
        news.step(after, now);
        end(before, by, after.last().at());
        if (after.stage() == RepairStage.ACCEPTED) {
            clocks.start(after, RepairClock.ARRIVE, after.last().at(), now);
        }
        news.moved(after, now);
    }

    /** Ends an open pause, if there is one: the ticket's deadline moves by what has passed of it. */
    void end(Repair repair, Actor by, Instant at) {
        open(repair).ifPresent(pause -> {
            Instant ended = at.isBefore(pause.at()) ? pause.at() : at;
            jdbc.sql("update repairs.pause set ended_by = ?, ended_at = ? where project_id = ? and id = ?")
                    .params(Sql.values(by.id(), ended, repair.projectId(), pause.id()))
                    .update();
            if (pause.stops() && pause.dueBefore().isAfter(pause.at())) {
                Instant stood = ended.isBefore(pause.until()) ? ended : pause.until();
                move(repair.projectId(), repair.id(), pause.dueBefore().plus(Duration.between(pause.at(), stood)), at);
            }
            deadlines.end(repair.projectId(), RepairClocks.REPAIR, repair.id(), RESUME, at);
        });
    }

    private void move(UUID projectId, UUID id, Instant due, Instant now) {
        tickets.moveDue(projectId, id, due, "repairs.due.paused", now);
    }

    private Optional<Open> open(Repair repair) {
        return jdbc.sql("""
                select id, stops, at, until_at, due_before from repairs.pause
                where project_id = ? and repair_id = ? and ended_at is null""")
                .params(repair.projectId(), repair.id())
                .query((row, n) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getBoolean("stops"),
                        Sql.instant(row, "at"),
                        Sql.instant(row, "until_at"),
                        Sql.instant(row, "due_before")))
                .optional();
    }
}
