package io.shouwen.patrol.finding;

import io.shouwen.tickets.Kind;
import io.shouwen.tickets.OwnPath;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A finding is led to its end on its own page. */
@Component
class PathOfFindings implements OwnPath {

    @Override
    public Kind kind() {
        return Kind.FINDING;
    }

    @Override
    public String page(UUID ticketId) {
        return "patrol/findings/" + ticketId;
    }

    @Override
    public String messageKey() {
        return "patrol.finding.page";
    }
}
