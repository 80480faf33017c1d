package io.shouwen.repairs;

import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.WayOut;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The repairer's steps: sets out, arrives, begins, finishes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.2", "4.1.1.3"})
public class WorkOnRepair {

    /**
     * What was done.
     *
     * @param cause the cause that was found, 2 to 500 characters
     * @param asDiagnosed whether it was the first diagnosis; null if nothing had been diagnosed
     * @param materials in words, may be empty
     * @param result what was done, 2 to 2,000 characters
     */
    public record Completion(String cause, @Nullable Boolean asDiagnosed, String materials, String result) {}

    private final Repairs repairs;
    private final RepairNews news;
    private final RepairClocks clocks;
    private final LeadTicket tickets;
    private final RepairPhotos photos;

    WorkOnRepair(Repairs repairs, RepairNews news, RepairClocks clocks, LeadTicket tickets, RepairPhotos photos) {
        this.repairs = repairs;
        this.news = news;
        this.clocks = clocks;
        this.tickets = tickets;
        this.photos = photos;
    }

    /** @param move SET_OUT, ARRIVE or BEGIN @param at by the repairer's clock */
    public void go(ProjectRef project, UUID id, Actor by, RepairMove move, UUID step, Instant at, Instant now) {
        Repair after = repairs.forMove(project.id(), id).go(step, move, by, at, now);
        news.step(after, now);
        if (move == RepairMove.ARRIVE) {
            clocks.meet(after, RepairClock.ARRIVE, after.last().at(), now);
        }
        news.moved(after, now);
    }

    /** The work is done and waits for acceptance. Pictures of before and after are stored beforehand under the step's id. */
    public void finish(ProjectRef project, UUID id, Actor by, UUID step, Completion done, Instant at, Instant now) {
        Repair after = repairs.forMove(project.id(), id).finish(step, by, done.result(), at, now);
        if (!photos.any(project.id(), step, RepairPhotoSubject.AFTER)) {
            throw Repair.no("no-photo");
        }
        news.step(after, now);
        repairs.completed(after, done.cause(), done.asDiagnosed(), done.materials());
        tickets.settle(project, id, by, WayOut.HANDLED, done.result(), now);
        news.moved(after, now);
    }
}
