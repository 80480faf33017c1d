package io.shouwen.tickets.contact;

import io.shouwen.contractors.Contractors;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.Ticket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may have the resident's number in full: whoever may see the ticket, but a company's people only once one of them has
 * accepted the order. Until then it stays masked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ContactSight {

    private final Contractors contractors;

    ContactSight(Contractors contractors) {
        this.contractors = contractors;
    }

    /** @param owner of the ticket, which the actor may see */
    public boolean shown(UUID projectId, UUID owner, Actor actor) {
        if (!ofCompany(actor) || owner.equals(actor.id())) {
            return true;
        }
        Map<UUID, UUID> companies = contractors.companiesOf(projectId, List.of(owner, actor.id()));
        UUID company = companies.get(actor.id());
        return company != null && company.equals(companies.get(owner));
    }

    /** @throws NotFound if the number is not for the actor, or not yet */
    public void require(Ticket ticket, Actor actor) {
        if (!shown(ticket.projectId(), ticket.owner(), actor)) {
            throw new NotFound();
        }
    }

    private static boolean ofCompany(Actor actor) {
        return actor.is(Role.CONTRACTOR) && actor.roles().size() == 1;
    }
}
