package io.shouwen.repairs;

import io.shouwen.contractors.Contractors;
import io.shouwen.platform.Clause;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.handover.TicketViewers;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a repair that nobody has to the repairers of its trade, and one that was given to a company to all its people; no
 * longer once somebody else has it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.2")
public class ShowRepair {

    private final LeadTicket tickets;
    private final TicketViewers viewers;
    private final Contractors contractors;
    private final Repairers repairers;
    private final JdbcClient jdbc;

    ShowRepair(
            LeadTicket tickets, TicketViewers viewers, Contractors contractors, Repairers repairers, JdbcClient jdbc) {
        this.repairers = repairers;
        this.tickets = tickets;
        this.viewers = viewers;
        this.contractors = contractors;
        this.jdbc = jdbc;
    }

    /** After its diagnosis, or a step of it. */
    public void trade(UUID project, UUID id, RepairStage stage, Instant now) {
        viewers.hideTrades(project, id);
        if (stage == RepairStage.RECEIVED) {
            repairers.trade(project, id).ifPresent(trade -> viewers.showTrade(project, id, trade, now));
        }
    }

    @EventListener
    void moved(RepairMoved moved) {
        UUID project = moved.projectId();
        UUID id = moved.repairId();
        trade(project, id, moved.to(), moved.now());
        List<UUID> asked = jdbc.sql("select to_id from repairs.dispatch where project_id = ? and repair_id = ?")
                .params(project, id)
                .query(UUID.class)
                .list();
        if (asked.isEmpty()) {
            return;
        }
        Collection<UUID> before = contractors.companiesOf(project, asked).values();
        if (before.isEmpty()) {
            return;
        }
        LeadTicket.View ticket = tickets.of(project, id);
        Set<UUID> hands = new HashSet<>(Set.of(ticket.owner()));
        if (ticket.offeredTo() != null) {
            hands.add(ticket.offeredTo());
        }
        Set<UUID> now = new HashSet<>(contractors.companiesOf(project, hands).values());
        now.forEach(company -> viewers.showCompany(project, id, company, moved.now()));
        before.stream()
                .filter(company -> !now.contains(company))
                .forEach(company -> viewers.hideCompany(project, id, company));
    }
}
