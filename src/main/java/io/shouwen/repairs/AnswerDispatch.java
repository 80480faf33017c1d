package io.shouwen.repairs;

import io.shouwen.platform.Clause;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.Stage;
import io.shouwen.tickets.handover.HandOverTicket;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accepts or declines a dispatched repair, or takes one that nobody has. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.2", "4.1.1.2"})
public class AnswerDispatch {

    private final Repairs repairs;
    private final RepairNews news;
    private final RepairClocks clocks;
    private final LeadTicket tickets;
    private final HandOverTicket handOver;
    private final Colleagues colleagues;

    AnswerDispatch(
            Repairs repairs,
            RepairNews news,
            RepairClocks clocks,
            LeadTicket tickets,
            HandOverTicket handOver,
            Colleagues colleagues) {
        this.repairs = repairs;
        this.news = news;
        this.clocks = clocks;
        this.tickets = tickets;
        this.handOver = handOver;
        this.colleagues = colleagues;
    }

    /** @param at by the clock of the person who accepted */
    public void accept(ProjectRef project, UUID id, Actor by, UUID step, Instant at, Instant now) {
        Repair after = repairs.forMove(project.id(), id).accept(step, by, at, now);
        handOver.acceptLed(project.id(), id, by, now);
        taken(after, at, now);
    }

    /** Nobody has it yet: it is dispatched and accepted in one. */
    public void take(ProjectRef project, UUID id, Actor by, UUID step, Instant at, Instant now) {
        Repair after = repairs.forMove(project.id(), id).take(step, by, at, now);
        tickets.lead(project.id(), id, now);
        LeadTicket.View ticket = tickets.of(project.id(), id);
        if (by.id().equals(ticket.offeredTo())) {
            handOver.acceptLed(project.id(), id, by, now);
        } else {
            if (ticket.stage() == Stage.OFFERED) {
                handOver.withdrawLed(project.id(), id, by, now);
            }
            handOver.takeLed(project.id(), id, by, "", now);
        }
        clocks.meet(after, RepairClock.DISPATCH, at, now);
        taken(after, at, now);
    }

    private void taken(Repair after, Instant at, Instant now) {
        news.step(after, now);
        clocks.meet(after, RepairClock.ACCEPT, at, now);
        clocks.start(after, RepairClock.ARRIVE, at, now);
        news.moved(after, now);
    }

    /** The supervisor has to find somebody else. */
    public void decline(ProjectRef project, UUID id, Actor by, UUID step, String reason, Instant at, Instant now) {
        Repair after = repairs.forMove(project.id(), id).decline(step, by, reason, at, now);
        handOver.declineLed(project.id(), id, by, reason, now);
        news.step(after, now);
        clocks.meet(after, RepairClock.ACCEPT, at, now);
        clocks.start(after, RepairClock.DISPATCH, now, now);
        news.moved(after, now);
        news.tell(
                after,
                by,
                colleagues.reachable(project.id(), Role.SUPERVISOR, now),
                Notifications.Kind.TASK,
                "repairs.told.declined",
                by.name(),
                reason);
    }
}
