package io.shouwen.tickets.extension;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.Due;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Grants or refuses an extension, before the deadline. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"4.1.2.3", "4.3.2"})
class AnswerExtension {

    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("M-d HH:mm");

    private final Extensions extensions;
    private final MoveTicket move;
    private final ExtendTicket extend;

    AnswerExtension(Extensions extensions, MoveTicket move, ExtendTicket extend) {
        this.extensions = extensions;
        this.move = move;
        this.extend = extend;
    }

    void answer(ProjectRef project, UUID id, Actor by, boolean granted, String reason, Instant now) {
        Ticket before = move.begin(project.id(), id, by);
        Extension asked = extensions.forAnswer(project.id(), id).orElseThrow(NotFound::new);
        asked.answer(before, by, granted, now);
        extensions.answered(project.id(), asked, by, granted, reason, now);
        if (granted) {
            Due due = new Due(
                    asked.toDue(),
                    "tickets.due.extended",
                    List.of(DAY_AND_CLOCK.format(asked.toDue().atZone(project.zone())), by.name()));
            extend.extend(before, due, reason, now);
        } else {
            move.said(before, "extension-refused", null, reason);
        }
        move.tell(
                before,
                List.of(asked.by()),
                Notifications.Kind.NEWS,
                granted ? "tickets.told.extension-granted" : "tickets.told.extension-refused",
                by.name());
    }
}
