package io.shouwen.tickets;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where {@link LiftRules}' tickets are led. */
@Component
class LiftPage implements KindPage {

    @Override
    public Kind kind() {
        return LiftRules.LIFT;
    }

    @Override
    public String page(UUID ticketId) {
        return "tickets?kind=LIFT";
    }

    @Override
    public String messageKey() {
        return "lift.page";
    }

    @Override
    public List<Picture> pictures(UUID projectId, UUID ticketId) {
        return List.of();
    }
}
