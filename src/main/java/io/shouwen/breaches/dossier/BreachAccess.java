package io.shouwen.breaches.dossier;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.LeadTicket;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see a breach: whoever may see its ticket, and the butlers, who replace each other. */
@Component
public class BreachAccess {

    private final Breaches breaches;
    private final LeadTicket tickets;

    BreachAccess(Breaches breaches, LeadTicket tickets) {
        this.breaches = breaches;
        this.tickets = tickets;
    }

    /** Whether the person sees every breach of the project. */
    public static boolean all(Actor actor) {
        return actor.leads() || actor.is(Role.DESK, Role.CONTROL, Role.BUTLER);
    }

    static boolean sees(LeadTicket tickets, Actor actor, UUID projectId, UUID id) {
        return all(actor) || tickets.opensFor(actor, projectId, id);
    }

    /** @throws NotFound if it does not exist or the actor may not see it */
    void require(UUID projectId, UUID id, Actor actor) {
        if (!breaches.exists(projectId, id) || !sees(tickets, actor, projectId, id)) {
            throw new NotFound();
        }
    }
}
