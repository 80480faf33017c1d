package io.shouwen.tickets.intake;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.platform.Clause;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Repeats;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.Kinds;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.OpenTicket;
import io.shouwen.tickets.WayOut;
import io.shouwen.tickets.emergency.Claim;
import io.shouwen.tickets.emergency.DeclareEmergency;
import io.shouwen.tickets.escalation.EscalateTicket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Opens a ticket from the form, and optionally settles it or offers it at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.2.3")
class TakeInTicket {

    /** What happens to the ticket after opening. */
    enum AtOnce {
        OPEN,
        ON_THE_SPOT,
        REPORTED,
        NOT_OURS
    }

    private final OpenTicket opening;
    private final EscalateTicket escalating;
    private final DeclareEmergency declaring;
    private final Houses houses;
    private final Kinds kinds;
    private final Repeats repeats;

    TakeInTicket(
            OpenTicket opening,
            EscalateTicket escalating,
            DeclareEmergency declaring,
            Houses houses,
            Kinds kinds,
            Repeats repeats) {
        this.declaring = declaring;
        this.opening = opening;
        this.escalating = escalating;
        this.houses = houses;
        this.kinds = kinds;
        this.repeats = repeats;
    }

    /** @return null if a field has an error */
    @Nullable
    UUID take(ProjectRef project, Actor by, UUID id, MultiValueMap<String, String> typed, Fields fields, Instant now) {
        AtOnce atOnce = fields.required("atOnce", AtOnce.class);
        String words = atOnce == AtOnce.OPEN ? fields.text("words", 2000) : fields.required("words", 2, 2000);
        UUID house = house(project, fields);
        NewTicket in = new NewTicket(
                id,
                fields.required("kind", kinds::raised, Kind.INQUIRY),
                fields.required("channel", Channel.class),
                fields.required("title", 2, 120),
                fields.text("description", 4000),
                house == null && fields.value("houseLabel").isEmpty()
                        ? fields.required("place", 2, 200)
                        : fields.text("place", 200),
                house,
                fields.optionalId("residentId"),
                fields.text("contactName", 60),
                fields.text("contactPhone", 40),
                switch (atOnce) {
                    case ON_THE_SPOT -> new NewTicket.AtOnce(WayOut.ON_THE_SPOT, words);
                    case NOT_OURS -> new NewTicket.AtOnce(WayOut.NOT_OURS, words);
                    case OPEN, REPORTED -> null;
                });
        Claim claim = Claim.of(typed);
        if (claim != null && in.settled() != null) {
            fields.problem("emergency", "tickets.emergency.not-settled");
        }
        if (fields.wrong()) {
            return null;
        }
        boolean again = opening.known(project.id(), id);
        Repeats.Sent sent = new Repeats.Sent(project.id(), "ticket", by.id().toString(), id, typed);
        if (!again) {
            repeats.question(sent, now).ifPresent(question -> fields.problem(Repeats.FIELD, question));
        }
        if (fields.wrong()) {
            return null;
        }
        OpenTicket.Opened ticket = opening.open(in, project, by, now);
        UUID opened = ticket.id();
        repeats.taken(sent, ticket.number(), "/p/" + project.code() + "/tickets/" + opened, now);
        if (claim != null) {
            declaring.declare(project.id(), opened, by, claim.fault(), "", now);
        }
        if (atOnce == AtOnce.REPORTED && !again) {
            escalating.report(project.id(), opened, by, words, now);
        }
        return opened;
    }

    /** The chosen house, or the one whose code was typed completely. */
    private @Nullable UUID house(ProjectRef project, Fields fields) {
        UUID chosen = fields.optionalId("houseId");
        String typed = fields.value("houseLabel");
        if (chosen != null || typed.isEmpty()) {
            return chosen;
        }
        HouseRef house = houses.byCode(project.id(), typed).orElse(null);
        if (house == null) {
            fields.problem("houseId", "tickets.form.no-such-house", typed);
            return null;
        }
        return house.id();
    }
}
