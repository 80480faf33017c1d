package io.shouwen.desk.visitor;

import io.shouwen.desk.visitor.DeskVisit.Departure;
import io.shouwen.desk.visitor.Promises.Given;
import io.shouwen.desk.visitor.Visits.TicketOfVisit;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.NewTicket.AtOnce;
import io.shouwen.tickets.OpenTicket;
import io.shouwen.tickets.WayOut;
import io.shouwen.tickets.emergency.Claim;
import io.shouwen.tickets.emergency.DeclareEmergency;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a visit: settled on the spot, carried on by a ticket, with a promised answer, or unserved. As on the telephone,
 * every matter is a ticket, closed at once if it was settled on the spot. Idempotent: what is over stays as it is.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"3.2.2", "4.1.1.2"})
class EndVisit {

    private final Visits visits;
    private final Promises promises;
    private final OpenTicket tickets;
    private final DeclareEmergency declaring;
    private final Audit audit;
    private final Live live;

    EndVisit(Visits visits, Promises promises, OpenTicket tickets, DeclareEmergency declaring, Audit audit, Live live) {
        this.visits = visits;
        this.promises = promises;
        this.tickets = tickets;
        this.declaring = declaring;
        this.audit = audit;
        this.live = live;
    }

    /** @return false if it was over already */
    boolean settle(ProjectRef project, UUID id, VisitorNote note, String how, Actor by, Instant now) {
        DeskVisit before = visits.hold(project.id(), id);
        if (before.departure() != null) {
            return false;
        }
        DeskVisit after = before.leave(VisitEnd.SETTLED, how, by, now);
        Kind kind = note.kind();
        TicketOfVisit ticket =
                kind == null ? null : open(project, note, kind, "", new AtOnce(WayOut.ON_THE_SPOT, how), by, now);
        save(project.id(), before, after, note, ticket);
        return true;
    }

    /** @param claim that it is an emergency, or null
     * @return the ticket; empty if the visit was over already */
    Optional<UUID> ticket(
            ProjectRef project,
            UUID id,
            VisitorNote note,
            Kind kind,
            String description,
            @Nullable Claim claim,
            Actor by,
            Instant now) {
        DeskVisit before = visits.hold(project.id(), id);
        if (before.departure() != null) {
            return Optional.empty();
        }
        DeskVisit after = before.leave(VisitEnd.TICKET, "", by, now);
        TicketOfVisit ticket = open(project, note, kind, description, null, by, now);
        save(project.id(), before, after, note, ticket);
        if (claim != null) {
            declaring.declare(project.id(), ticket.id(), by, claim.fault(), "", now);
        }
        return Optional.of(ticket.id());
    }

    /** @return false if it was over already */
    boolean promise(
            ProjectRef project,
            UUID id,
            VisitorNote note,
            UUID promiseId,
            String text,
            Instant due,
            Actor by,
            Instant now) {
        DeskVisit before = visits.hold(project.id(), id);
        if (before.departure() != null) {
            return false;
        }
        DeskVisit after = before.leave(VisitEnd.PROMISED, "", by, now);
        Promise promise = Promise.made(promiseId, due, by, now);
        save(project.id(), before, after, note, null);
        promises.insert(
                project.id(),
                promise,
                new Given(
                        id,
                        null,
                        note.residentId(),
                        note.houseId(),
                        note.houseLabel(),
                        note.name(),
                        note.phone(),
                        text),
                now);
        audit.record(project.id(), "promised", Promises.SUBJECT, promiseId, null, Map.of("due", due, "text", text));
        return true;
    }

    /**
     * They left before anybody could help them.
     *
     * @param why empty if nobody knows
     * @return false if it was over already
     */
    boolean unserved(UUID projectId, UUID id, String why, Actor by, Instant now) {
        DeskVisit before = visits.hold(projectId, id);
        if (before.departure() != null) {
            return false;
        }
        save(projectId, before, before.leave(VisitEnd.UNSERVED, why, by, now), null, null);
        return true;
    }

    private void save(
            UUID projectId,
            DeskVisit before,
            DeskVisit after,
            @Nullable VisitorNote note,
            @Nullable TicketOfVisit ticket) {
        if (note != null) {
            visits.note(projectId, after.id(), note);
        }
        if (before.reception() == null && after.reception() != null) {
            visits.insert(projectId, after.id(), after.reception());
        }
        Departure departure = after.departure();
        if (departure == null) {
            throw new IllegalStateException("the visit goes on: " + after.id());
        }
        visits.insert(projectId, after.id(), departure, ticket);
        audit.record(
                projectId,
                "left",
                Visits.SUBJECT,
                after.id(),
                null,
                Map.of(
                        "how",
                        departure.how(),
                        "text",
                        departure.text(),
                        "ticket",
                        ticket == null ? "" : ticket.number()));
        live.publish(projectId, ReceiveVisitor.TOPIC, after.id().toString());
    }

    private TicketOfVisit open(
            ProjectRef project,
            VisitorNote note,
            Kind kind,
            String description,
            @Nullable AtOnce atOnce,
            Actor by,
            Instant now) {
        OpenTicket.Opened opened = tickets.open(
                new NewTicket(
                        Ids.next(),
                        kind,
                        Channel.VISIT,
                        note.purpose(),
                        description,
                        "",
                        note.houseId(),
                        note.residentId(),
                        note.name(),
                        note.phone(),
                        atOnce),
                project,
                by,
                now);
        return new TicketOfVisit(opened.id(), opened.number());
    }
}
