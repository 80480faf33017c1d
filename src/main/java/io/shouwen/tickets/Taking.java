package io.shouwen.tickets;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Repeats;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Opens a ticket from the form, by one of the ways a matter can go at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.2.3")
class Taking {

    /** Where a matter goes when it has been taken in. */
    enum AtOnce {
        OPEN,
        ON_THE_SPOT,
        REPORTED,
        NOT_OURS
    }

    private final OpeningTickets opening;
    private final Escalating escalating;
    private final Houses houses;
    private final Repeats repeats;
    private final Clock clock;

    Taking(OpeningTickets opening, Escalating escalating, Houses houses, Repeats repeats, Clock clock) {
        this.opening = opening;
        this.escalating = escalating;
        this.houses = houses;
        this.repeats = repeats;
        this.clock = clock;
    }

    /** @return null where the form is wrong; the fields say how */
    @Nullable
    UUID take(ProjectRef project, Actor by, UUID id, MultiValueMap<String, String> typed, Fields fields) {
        AtOnce atOnce = fields.choice("atOnce", AtOnce.class);
        String words = fields.text("words", atOnce == AtOnce.OPEN ? 0 : 2, 2000);
        UUID house = house(project, fields);
        NewTicket in = new NewTicket(
                id,
                fields.choice("kind", Kind.class),
                fields.choice("channel", Channel.class),
                fields.text("title", 2, 120),
                fields.text("description", 0, 4000),
                fields.text(
                        "place", house == null && fields.optional("houseLabel").isEmpty() ? 2 : 0, 200),
                house,
                fields.idOrNull("residentId"),
                fields.text("contactName", 0, 60),
                fields.text("contactPhone", 0, 40),
                switch (atOnce) {
                    case ON_THE_SPOT -> new NewTicket.AtOnce(WayOut.ON_THE_SPOT, words);
                    case NOT_OURS -> new NewTicket.AtOnce(WayOut.NOT_OURS, words);
                    case OPEN, REPORTED -> null;
                });
        if (fields.wrong()) {
            return null;
        }
        boolean again = opening.known(project.id(), id);
        Repeats.Sent sent = new Repeats.Sent(project.id(), "ticket", by.id().toString(), id, typed);
        Instant now = clock.instant();
        if (!again) {
            repeats.question(sent, now).ifPresent(question -> fields.ask(Repeats.FIELD, question));
        }
        if (fields.wrong()) {
            return null;
        }
        OpeningTickets.Opened ticket = opening.open(in, project, by);
        UUID opened = ticket.id();
        repeats.taken(sent, ticket.number(), "/p/" + project.code() + "/tickets/" + opened, now);
        if (atOnce == AtOnce.REPORTED && !again) {
            escalating.report(project.id(), opened, by, words);
        }
        return opened;
    }

    /** The house that was chosen, or the one whose code was typed in full. */
    private @Nullable UUID house(ProjectRef project, Fields fields) {
        UUID chosen = fields.idOrNull("houseId");
        String typed = fields.optional("houseLabel");
        if (chosen != null || typed.isEmpty()) {
            return chosen;
        }
        HouseRef house = houses.byCode(project.id(), typed).orElse(null);
        if (house == null) {
            fields.refuse("houseId", "tickets.form.no-such-house", typed);
            return null;
        }
        return house.id();
    }
}
