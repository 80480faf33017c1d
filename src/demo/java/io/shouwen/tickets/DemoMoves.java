package io.shouwen.tickets;

import io.shouwen.platform.deadline.PastDeadlines;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.tickets.contact.DemoContacts;
import io.shouwen.tickets.contact.view.ContactWay;
import io.shouwen.tickets.emergency.DemoEmergencies;
import io.shouwen.tickets.escalation.EscalateTicket;
import io.shouwen.tickets.extension.DemoExtensions;
import io.shouwen.tickets.followup.DemoFollowUps;
import io.shouwen.tickets.handover.DemoReception;
import io.shouwen.tickets.handover.HandOverTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moves of the demo's tickets: by the use cases, as the person who makes them, after what came due before. */
@Component
public class DemoMoves {

    private static final List<String> TYPES = List.of(
            TicketDeadlines.TICKET, DemoReception.HAND_OVER, DemoFollowUps.FOLLOW_UP, DemoEmergencies.EMERGENCY);

    private final OpenTicket open;
    private final HandOverTicket handOver;
    private final DemoContacts contacts;
    private final EscalateTicket escalate;
    private final DemoEmergencies emergencies;
    private final DemoExtensions extensions;
    private final SettleTicket settle;
    private final CloseTicket close;
    private final DemoFollowUps followUps;
    private final Tickets tickets;
    private final PastDeadlines deadlines;
    private final JdbcClient jdbc;
    private final ProjectDirectory projects;
    private final DemoReception reception;

    DemoMoves(
            OpenTicket open,
            HandOverTicket handOver,
            DemoContacts contacts,
            EscalateTicket escalate,
            DemoEmergencies emergencies,
            DemoExtensions extensions,
            SettleTicket settle,
            CloseTicket close,
            DemoFollowUps followUps,
            Tickets tickets,
            PastDeadlines deadlines,
            JdbcClient jdbc,
            ProjectDirectory projects,
            DemoReception reception) {
        this.open = open;
        this.handOver = handOver;
        this.contacts = contacts;
        this.escalate = escalate;
        this.emergencies = emergencies;
        this.extensions = extensions;
        this.settle = settle;
        this.close = close;
        this.followUps = followUps;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.projects = projects;
        this.reception = reception;
    }

    private ProjectRef project() {
        return projects.byId(DemoData.PROJECT).orElseThrow();
    }

    Ticket ticket(UUID id) {
        return tickets.find(DemoData.PROJECT, id);
    }

    void countRows() {
        deadlines.countRows("tickets");
    }

    /** When so much reception time will have passed. */
    Instant afterReception(Instant at, Duration time) {
        return reception.after(DemoData.PROJECT, at, time);
    }

    /** Lets the time pass until then: what comes due of the ticket meanwhile is raised. */
    public void until(UUID id, Instant now) {
        List<UUID> subjects = new ArrayList<>(jdbc.sql("""
                select id from tickets.hand_over where project_id = :project and ticket_id = :ticket and answer is null
                union all
                select emergency_id from tickets.ticket
                where project_id = :project and id = :ticket and emergency_id is not null
                union all
                select id from tickets.follow_up where project_id = :project and ticket_id = :ticket and done_at is null""")
                .param("project", DemoData.PROJECT)
                .param("ticket", id)
                .query(UUID.class)
                .list());
        subjects.add(id);
        deadlines.raise(DemoData.PROJECT, TYPES, subjects, now);
    }

    private void move(UUID id, Actor by, Instant at, Runnable move) {
        until(id, at);
        DemoData.as(by, move);
    }

    void open(NewTicket in, Actor by, Instant at) {
        DemoData.as(by, () -> open.open(in, project(), by, at));
    }

    void declare(UUID id, Actor by, String fault, Instant at) {
        move(id, by, at, () -> emergencies.declare(DemoData.PROJECT, id, by, fault, at));
    }

    /** A repairer who was on duty and alarmed; nobody else of that role sees it. */
    Optional<Actor> alarmedRepairer(UUID id) {
        return jdbc.sql("""
                select p.id, p.name from tickets.emergency_alarm a
                join platform.person p on p.id = a.person_id
                join platform.person_role g
                    on g.person_id = a.person_id and g.project_id = a.project_id and g.role = 'REPAIR'
                where a.project_id = ? and a.ticket_id = ? order by p.name limit 1""")
                .params(DemoData.PROJECT, id)
                .query((row, n) -> Actor.of(row.getObject("id", UUID.class), row.getString("name"), Role.REPAIR))
                .optional();
    }

    void take(UUID id, Actor by, Instant at) {
        move(id, by, at, () -> emergencies.take(DemoData.PROJECT, id, by, at));
    }

    void withdraw(UUID id, Actor by, String reason, Instant at) {
        move(id, by, at, () -> emergencies.withdraw(DemoData.PROJECT, id, by, reason, at));
    }

    void offer(UUID id, Actor by, UUID to, String asked, Instant at) {
        move(id, by, at, () -> handOver.offer(DemoData.PROJECT, id, by, to, asked, at));
    }

    public void accept(UUID id, Actor by, Instant at) {
        move(id, by, at, () -> handOver.accept(DemoData.PROJECT, id, by, at));
    }

    void decline(UUID id, Actor by, String reason, Instant at) {
        move(id, by, at, () -> handOver.decline(DemoData.PROJECT, id, by, reason, at));
    }

    void takeOver(UUID id, Actor lead, String reason, Instant at) {
        move(id, lead, at, () -> handOver.takeOver(DemoData.PROJECT, id, lead, reason, at));
    }

    void contact(UUID id, Actor by, ContactWay way, String words, Instant at) {
        move(id, by, at, () -> contacts.contact(DemoData.PROJECT, id, by, way, words, at));
    }

    void report(UUID id, Actor by, String reason, Instant at) {
        move(id, by, at, () -> escalate.report(DemoData.PROJECT, id, by, reason, at));
    }

    public void askForTime(UUID id, Actor by, String reason, Duration more, Instant at) {
        Instant to = ticket(id).due().at().plus(more);
        move(id, by, at, () -> extensions.ask(project(), id, by, reason, to, at));
    }

    void extend(UUID id, Actor by, String reason, Instant to, Instant asked, Actor lead, Instant answered) {
        move(id, by, asked, () -> extensions.ask(project(), id, by, reason, to, asked));
        move(id, lead, answered, () -> extensions.grant(project(), id, lead, answered));
    }

    public void settle(UUID id, Actor by, WayOut way, String text, Instant at) {
        move(id, by, at, () -> settle.settle(DemoData.PROJECT, id, by, way, text, at));
    }

    public void close(UUID id, Actor by, String outcome, Instant at) {
        move(id, by, at, () -> close.close(DemoData.PROJECT, id, by, outcome, at));
    }

    void called(UUID id, Actor by, boolean reached, @Nullable Integer score, String note, boolean again, Instant at) {
        move(id, by, at, () -> followUps.called(project(), id, by, reached, score, note, again, at));
    }

    /** Answered by the link somebody had given out as the ticket was closed. */
    void satisfied(UUID id, Actor closer, int score, Instant closed, Instant at) {
        String[] token = new String[1];
        move(id, closer, closed, () -> token[0] = followUps.link(DemoData.PROJECT, id, closer, closed));
        until(id, at);
        followUps.answer(DemoData.PROJECT, token[0], score, at);
    }
}
