package io.shouwen.repairs;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.Stage;
import io.shouwen.tickets.handover.HandOverTicket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dispatches a repair: the ticket is offered to the repairer, who owns it once he accepts. The first dispatch takes the
 * lead of the ticket.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.2")
public class DispatchRepair {

    /**
     * @param step made by the form
     * @param to who is asked to take it
     * @param reason why this person, at most 500 characters, may be empty
     * @param plan what is to be done; required where the repair was reopened
     * @param until when the plan is to be carried out, or null
     * @param seq the last step the dispatcher has seen, or -1: an optimistic lock
     */
    public record Order(
            UUID step,
            UUID to,
            String reason,
            String plan,
            @Nullable Instant until,
            int seq) {}

    private final Repairs repairs;
    private final RepairNews news;
    private final RepairClocks clocks;
    private final LeadTicket tickets;
    private final HandOverTicket handOver;
    private final Repairers repairers;
    private final PauseRepair pauses;

    DispatchRepair(
            Repairs repairs,
            RepairNews news,
            RepairClocks clocks,
            LeadTicket tickets,
            HandOverTicket handOver,
            Repairers repairers,
            PauseRepair pauses) {
        this.repairs = repairs;
        this.news = news;
        this.clocks = clocks;
        this.tickets = tickets;
        this.handOver = handOver;
        this.repairers = repairers;
        this.pauses = pauses;
    }

    /**
     * @throws NotFound if the receiver does not repair in this project
     * @throws RuleBroken if somebody else has moved it meanwhile, or the move is forbidden
     */
    public void dispatch(ProjectRef project, UUID id, Actor by, Order order, Instant now) {
        Repair before = repairs.forMove(project.id(), id);
        if (order.seq() >= 0 && order.seq() != before.last().seq()) {
            throw Repair.no("moved-meanwhile");
        }
        if (!repairers.repairs(project.id(), order.to(), now)) {
            throw new NotFound();
        }
        if (before.reopened() > 0 && order.until() == null) {
            throw Repair.no("no-plan");
        }
        Repair after = before.dispatch(order.step(), by, order.to(), order.plan(), now, now);
        tickets.lead(project.id(), id, now);
        LeadTicket.View ticket = tickets.of(project.id(), id);
        if (ticket.stage() == Stage.OFFERED) {
            handOver.withdrawLed(project.id(), id, by, now);
        }
        if (before.owner().equals(order.to())) {
            handOver.takeLed(project.id(), id, by, order.plan(), now);
        }
        news.step(after, now);
        repairs.dispatched(after, order.to(), order.reason(), order.until());
        pauses.end(before, by, now);
        if (order.until() != null && order.until().isAfter(now)) {
            tickets.moveDue(project.id(), id, order.until(), "repairs.due.plan", now);
        }
        handOver.offerLed(project.id(), id, by, order.to(), order.plan(), now);
        clocks.meet(after, RepairClock.DISPATCH, now, now);
        clocks.end(after, RepairClock.ARRIVE, now);
        clocks.start(after, RepairClock.ACCEPT, now, now);
        news.moved(after, now);
    }

    public void withdraw(ProjectRef project, UUID id, Actor by, UUID step, Instant now) {
        Repair after = repairs.forMove(project.id(), id).withdraw(step, by, now);
        handOver.withdrawLed(project.id(), id, by, now);
        news.step(after, now);
        clocks.end(after, RepairClock.ACCEPT, now);
        clocks.start(after, RepairClock.DISPATCH, now, now);
        news.moved(after, now);
    }
}
