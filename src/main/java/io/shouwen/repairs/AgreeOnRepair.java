package io.shouwen.repairs;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.handover.TicketViewers;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Agrees with the resident when somebody comes, and asks a second person to help. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.2")
class AgreeOnRepair {

    private final Repairs repairs;
    private final RepairNews news;
    private final RepairClocks clocks;
    private final RepairSight sight;
    private final Repairers repairers;
    private final TicketViewers viewers;

    AgreeOnRepair(
            Repairs repairs,
            RepairNews news,
            RepairClocks clocks,
            RepairSight sight,
            Repairers repairers,
            TicketViewers viewers) {
        this.viewers = viewers;
        this.repairs = repairs;
        this.news = news;
        this.clocks = clocks;
        this.sight = sight;
        this.repairers = repairers;
    }

    /** @param agreed with whom and how, may be empty */
    public void appointment(
            ProjectRef project, UUID id, Actor by, UUID key, Instant from, Instant to, String agreed, Instant now) {
        Repair repair = mine(project, id, by);
        repairs.agreed(project.id(), key, id, from, to, agreed, by.id(), now);
        clocks.agreed(repair, to, now);
        news.said(repair, "appointment", Map.of("from", from, "to", to, "agreed", agreed));
        news.tell(repair, by, Set.of(repair.owner()), Notifications.Kind.NEWS, "repairs.told.appointment", by.name());
    }

    /** @throws NotFound if the person does not repair in this project */
    public void helper(ProjectRef project, UUID id, Actor by, UUID helper, Instant now) {
        Repair repair = mine(project, id, by);
        if (!repairers.repairs(project.id(), helper, now)) {
            throw new NotFound();
        }
        if (helper.equals(repair.owner())) {
            throw Repair.no("helper-owns");
        }
        repairs.helps(project.id(), id, helper, by.id(), now);
        viewers.showPerson(project.id(), id, helper, now);
        news.said(repair, "helper", helper);
        news.tell(repair, by, Set.of(helper), Notifications.Kind.TASK, "repairs.told.helper", by.name());
    }

    private Repair mine(ProjectRef project, UUID id, Actor by) {
        sight.require(project.id(), id, by);
        Repair repair = repairs.forMove(project.id(), id);
        RuleBroken.throwIf(repair.agrees(by) ? null : Repair.no("not-yours"));
        return repair;
    }
}
