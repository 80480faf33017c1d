package io.shouwen.repairs;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.Stage;
import io.shouwen.tickets.WayOut;
import io.shouwen.tickets.handover.HandOverTicket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The end of a repair: accepted, refused and back to work, or closed by a superior. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.2", "2.1.6"})
public class EndRepair {

    private final Repairs repairs;
    private final RepairNews news;
    private final RepairClocks clocks;
    private final PauseRepair pauses;
    private final LeadTicket tickets;
    private final HandOverTicket handOver;
    private final JdbcClient jdbc;

    EndRepair(
            Repairs repairs,
            RepairNews news,
            RepairClocks clocks,
            PauseRepair pauses,
            LeadTicket tickets,
            HandOverTicket handOver,
            JdbcClient jdbc) {
        this.repairs = repairs;
        this.news = news;
        this.clocks = clocks;
        this.pauses = pauses;
        this.tickets = tickets;
        this.handOver = handOver;
        this.jdbc = jdbc;
    }

    /**
     * @param name of who signed; empty for an inspection
     * @param drawing the signature as a stored file; null for an inspection
     */
    public void approve(
            ProjectRef project,
            UUID id,
            Actor by,
            UUID step,
            String name,
            @Nullable UUID drawing,
            String words,
            Instant at,
            Instant now) {
        approved(project, id, by, step, drawing == null ? "INSPECTION" : "SIGNATURE", name, drawing, words, at, now);
    }

    /** By the link in a message. @param by the resident */
    public void approveByLink(ProjectRef project, UUID id, Actor by, UUID step, String words, Instant now) {
        approved(project, id, by, step, "LINK", by.name(), null, words, now, now);
    }

    private void approved(
            ProjectRef project,
            UUID id,
            Actor by,
            UUID step,
            String way,
            String name,
            @Nullable UUID drawing,
            String words,
            Instant at,
            Instant now) {
        Repair after = repairs.forMove(project.id(), id).approve(step, by, !way.equals("INSPECTION"), words, at, now);
        news.step(after, now);
        repairs.approved(after, way, name, drawing);
        tickets.close(project, id, closer(project, id, by), done(project.id(), id), now);
        news.moved(after, now);
    }

    /** A ticket is closed by one of the staff: where the resident answered by the link, by who did the work. */
    private Actor closer(ProjectRef project, UUID id, Actor by) {
        LeadTicket.View ticket = tickets.of(project.id(), id);
        return by instanceof Actor.Staff || ticket.settledBy() == null ? by : Actor.of(ticket.settledBy(), "");
    }

    /** Not right: the repairer has it again. */
    public void refuse(ProjectRef project, UUID id, Actor by, UUID step, String reason, Instant at, Instant now) {
        Repair after = repairs.forMove(project.id(), id).refuse(step, by, reason, at, now);
        tickets.sendBack(project, id, closer(project, id, by), reason, now);
        news.step(after, now);
        clocks.start(after, RepairClock.ARRIVE, now, now);
        news.moved(after, now);
    }

    /** By force, without acceptance. */
    public void close(ProjectRef project, UUID id, Actor by, UUID step, String reason, Instant now) {
        Repair before = repairs.forMove(project.id(), id);
        Repair after = before.close(step, by, reason, now);
        pauses.end(before, by, now);
        if (before.stage() != RepairStage.DONE) {
            tickets.lead(project.id(), id, now);
        }
        if (tickets.of(project.id(), id).stage() == Stage.OFFERED) {
            handOver.withdrawLed(project.id(), id, by, now);
        }
        news.step(after, now);
        clocks.endAll(after, now);
        if (tickets.of(project.id(), id).stage() != Stage.SETTLED) {
            tickets.settle(project, id, by, WayOut.HANDLED, reason, now);
        }
        tickets.close(project, id, by, reason, now);
        news.moved(after, now);
    }

    private String done(UUID projectId, UUID id) {
        return jdbc.sql("""
                select words from repairs.step where project_id = ? and repair_id = ? and move = 'FINISH'
                order by seq desc limit 1""").params(projectId, id).query(String.class).single();
    }
}
