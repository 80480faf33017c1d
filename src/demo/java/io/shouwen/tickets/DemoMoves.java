package io.shouwen.tickets;

import io.shouwen.estate.ProjectSettings;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.PastDeadlines;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moves of the demo's tickets: by the use cases, as the person who makes them, after what came due before. */
@Component
public class DemoMoves {

    private static final List<String> TYPES =
            List.of(TicketDeadlines.TICKET, TicketDeadlines.HAND_OVER, TicketDeadlines.FOLLOW_UP);

    private final OpenTicket open;
    private final HandOverTicket handOver;
    private final ContactResident contact;
    private final EscalateTicket escalate;
    private final RequestExtension request;
    private final AnswerExtension answer;
    private final SettleTicket settle;
    private final CloseTicket close;
    private final FollowUpTicket followUp;
    private final Satisfactions satisfactions;
    private final Tickets tickets;
    private final PastDeadlines deadlines;
    private final JdbcClient jdbc;
    private final ProjectDirectory projects;
    private final ProjectSettings settings;

    DemoMoves(
            OpenTicket open,
            HandOverTicket handOver,
            ContactResident contact,
            EscalateTicket escalate,
            RequestExtension request,
            AnswerExtension answer,
            SettleTicket settle,
            CloseTicket close,
            FollowUpTicket followUp,
            Satisfactions satisfactions,
            Tickets tickets,
            PastDeadlines deadlines,
            JdbcClient jdbc,
            ProjectDirectory projects,
            ProjectSettings settings) {
        this.open = open;
        this.handOver = handOver;
        this.contact = contact;
        this.escalate = escalate;
        this.request = request;
        this.answer = answer;
        this.settle = settle;
        this.close = close;
        this.followUp = followUp;
        this.satisfactions = satisfactions;
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.projects = projects;
        this.settings = settings;
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
        return ReceptionTime.after(settings.receptionHours(DemoData.PROJECT), at, time);
    }

    /** Lets the time pass until then: what comes due of the ticket meanwhile is raised. */
    public void until(UUID id, Instant now) {
        List<UUID> subjects = new ArrayList<>(jdbc.sql("""
                select id from tickets.hand_over where project_id = :project and ticket_id = :ticket and answer is null
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
        move(id, by, at, () -> contact.contact(DemoData.PROJECT, id, by, Ids.next(), way, "业户本人", words, at));
    }

    void report(UUID id, Actor by, String reason, Instant at) {
        move(id, by, at, () -> escalate.report(DemoData.PROJECT, id, by, reason, at));
    }

    public void askForTime(UUID id, Actor by, String reason, Duration more, Instant at) {
        Instant to = ticket(id).due().at().plus(more);
        move(id, by, at, () -> request.ask(project(), id, by, reason, to, at));
    }

    void extend(UUID id, Actor by, String reason, Instant to, Instant asked, Actor lead, Instant answered) {
        move(id, by, asked, () -> request.ask(project(), id, by, reason, to, asked));
        move(id, lead, answered, () -> answer.answer(project(), id, lead, true, "", answered));
    }

    public void settle(UUID id, Actor by, WayOut way, String text, Instant at) {
        move(id, by, at, () -> settle.settle(DemoData.PROJECT, id, by, way, text, at));
    }

    public void close(UUID id, Actor by, String outcome, Instant at) {
        move(id, by, at, () -> close.close(DemoData.PROJECT, id, by, outcome, at));
    }

    void called(UUID id, Actor by, FollowUps.Call call, boolean again, Instant at) {
        move(id, by, at, () -> followUp.called(project(), id, by, call, again, at));
    }

    /** Answered by the link somebody had given out as the ticket was closed. */
    void satisfied(UUID id, Actor closer, int score, Instant closed, Instant at) {
        String[] token = new String[1];
        move(id, closer, closed, () -> token[0] = satisfactions.link(DemoData.PROJECT, id, closer, closed));
        until(id, at);
        satisfactions.answer(DemoData.PROJECT, token[0], score, "", at);
    }
}
