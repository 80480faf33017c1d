package io.shouwen.repairs;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.tickets.LeadTicket;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see a repair: whoever may see its ticket. */
@Component
public class RepairSight {

    private final LeadTicket tickets;

    RepairSight(LeadTicket tickets) {
        this.tickets = tickets;
    }

    public boolean sees(UUID projectId, UUID id, Actor actor) {
        return tickets.opensFor(actor, projectId, id);
    }

    /** @throws NotFound if it does not exist or the actor may not see it */
    public void require(UUID projectId, UUID id, Actor actor) {
        if (!sees(projectId, id, actor)) {
            throw new NotFound();
        }
    }
}
