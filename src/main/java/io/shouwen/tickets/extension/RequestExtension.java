package io.shouwen.tickets.extension;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests an extension, with a reason and before the deadline. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.3", "4.3.2"})
class RequestExtension {

    private final Extensions extensions;
    private final MoveTicket move;
    private final Colleagues colleagues;

    RequestExtension(Extensions extensions, MoveTicket move, Colleagues colleagues) {
        this.extensions = extensions;
        this.move = move;
        this.colleagues = colleagues;
    }

    void ask(ProjectRef project, UUID id, Actor by, String reason, Instant to, Instant now) {
        Ticket ticket = move.begin(project.id(), id, by);
        Extension asked = Extension.ask(ticket, by, to, now);
        if (extensions.forAnswer(project.id(), id).isPresent()) {
            throw new RuleBroken(ticket.rules().clause(), "tickets.rule.extension-asked");
        }
        extensions.asked(project.id(), id, asked, reason, now);
        move.said(ticket, "extension-asked", null, asked);
        List<UUID> granting = ticket.rules().extendedBy().stream()
                .flatMap(role -> colleagues.holders(project.id(), role).stream())
                .filter(each -> !each.equals(by.id()))
                .distinct()
                .toList();
        move.tell(ticket, granting, Notifications.Kind.TASK, "tickets.told.extension-asked", by.name(), reason);
    }
}
