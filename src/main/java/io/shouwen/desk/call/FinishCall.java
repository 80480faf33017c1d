package io.shouwen.desk.call;

import io.shouwen.desk.call.Calls.Held;
import io.shouwen.desk.call.Calls.TicketOfCall;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.NewTicket.AtOnce;
import io.shouwen.tickets.OpenTicket;
import io.shouwen.tickets.WayOut;
import io.shouwen.tickets.contact.AddToTicket;
import io.shouwen.tickets.emergency.Claim;
import io.shouwen.tickets.emergency.DeclareEmergency;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a call with its record. A matter becomes a ticket, closed at once if it was settled on the spot, so that every
 * matter is a ticket.
 */
@Component
@Clause({"3.1.5", "4.1.1.2"})
class FinishCall {

    private final Calls calls;
    private final OpenTicket tickets;
    private final AddToTicket adding;
    private final DeclareEmergency declaring;
    private final Audit audit;
    private final Live live;
    private final MessageSource messages;

    FinishCall(
            Calls calls,
            OpenTicket tickets,
            AddToTicket adding,
            DeclareEmergency declaring,
            Audit audit,
            Live live,
            MessageSource messages) {
        this.declaring = declaring;
        this.calls = calls;
        this.tickets = tickets;
        this.adding = adding;
        this.audit = audit;
        this.live = live;
        this.messages = messages;
    }

    /** The call's ticket is an emergency. Idempotent. @return the ticket */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> finish(
            ProjectRef project, UUID callId, CallNote note, @Nullable Claim claim, Actor by, Instant now) {
        Optional<UUID> ticket = finish(project, callId, note, by, now);
        if (claim != null && !note.settled()) {
            ticket.ifPresent(id -> declaring.declare(project.id(), id, by, claim.fault(), "", now));
        }
        return ticket;
    }

    /** Idempotent. @return the ticket opened from the call, or none */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> finish(ProjectRef project, UUID callId, CallNote note, Actor by, Instant now) {
        Held call = calls.hold(project.id(), callId);
        if (call.finished()) {
            return Optional.ofNullable(call.ticketId());
        }
        Kind kind = note.kind();
        UUID existing = note.existing();
        AddToTicket.Open about = existing == null
                ? null
                : adding.open(project.id(), existing, by)
                        .orElseThrow(() -> new RuleBroken("3.1.5", "desk.call.error.existing"));
        TicketOfCall ticket = about != null
                ? added(project, callId, call, about, note, by, now)
                : kind == null ? null : open(project, call, kind, note, by, now);
        CallNote kept = note.settled() || ticket == null ? note : carriedOn(note, about, ticket);
        calls.take(project.id(), callId, by.id(), by.name(), now);
        calls.finish(project.id(), callId, kept, ticket, by.id(), now);
        audit.record(
                project.id(),
                "recorded",
                "call",
                callId,
                null,
                Map.of(
                        "purpose",
                        kept.purpose(),
                        "result",
                        kept.result(),
                        "ticket",
                        ticket == null ? "" : ticket.number()));
        live.publish(project.id(), "calls", callId.toString());
        return Optional.ofNullable(ticket).map(TicketOfCall::id);
    }

    /** The call was about an open ticket: it is recorded there and linked to the ticket. */
    private TicketOfCall added(
            ProjectRef project, UUID callId, Held call, AddToTicket.Open ticket, CallNote note, Actor by, Instant now) {
        String said = new Texts(messages, Texts.CHINESE).t("desk.call.called-again", note.purpose());
        adding.called(
                project.id(),
                ticket,
                by,
                callId,
                whom(call),
                note.result().isEmpty() ? said : said + "\n" + note.result(),
                now);
        return new TicketOfCall(ticket.id(), ticket.number());
    }

    private String whom(Held call) {
        String name = Objects.requireNonNullElse(call.callerName(), "");
        return name.isEmpty() ? new Texts(messages, Texts.CHINESE).t("desk.call.caller") : name;
    }

    private TicketOfCall open(ProjectRef project, Held call, Kind kind, CallNote note, Actor by, Instant now) {
        NewTicket in = new NewTicket(
                Ids.next(),
                kind,
                Channel.CALL,
                note.purpose(),
                note.settled() ? "" : note.result(),
                "",
                call.houseId(),
                call.residentId(),
                Objects.requireNonNullElse(call.callerName(), ""),
                Objects.requireNonNullElse(call.number(), ""),
                note.settled() ? new AtOnce(WayOut.ON_THE_SPOT, note.result()) : null);
        OpenTicket.Opened opened = tickets.open(in, project, by, now);
        return new TicketOfCall(opened.id(), opened.number());
    }

    /** The note of a call that continues as a ticket: the action is the ticket's number. */
    private CallNote carriedOn(CallNote note, AddToTicket.@Nullable Open about, TicketOfCall ticket) {
        String passed = new Texts(messages, Texts.CHINESE).t("desk.call.carried-on", ticket.number());
        String result = note.result().isEmpty() ? passed : note.result() + "\n" + passed;
        Kind kind = about == null ? note.kind() : about.kind();
        return new CallNote(kind, note.purpose(), result, false, note.rings(), note.existing());
    }
}
