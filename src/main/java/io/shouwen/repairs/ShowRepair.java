package io.shouwen.repairs;

import io.shouwen.contractors.Contractors;
import io.shouwen.platform.Clause;
import io.shouwen.tickets.LeadTicket;
import io.shouwen.tickets.handover.TicketViewers;
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

/** Shows a repair to all people of the company it was given to, and no longer once it is given to somebody else. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.2")
class ShowRepair {

    private final LeadTicket tickets;
    private final TicketViewers viewers;
    private final Contractors contractors;
    private final JdbcClient jdbc;

    ShowRepair(LeadTicket tickets, TicketViewers viewers, Contractors contractors, JdbcClient jdbc) {
        this.tickets = tickets;
        this.viewers = viewers;
        this.contractors = contractors;
        this.jdbc = jdbc;
    }

    @EventListener
    void moved(RepairMoved moved) {
        UUID project = moved.projectId();
        UUID id = moved.repairId();
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
