package io.shouwen.tickets;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a demo ticket's facts at the times they are said to have happened, telling nobody. */
@Component
class DemoFacts {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The demo's, as the standard has them. */
    static final ReceptionHours RECEPTION = new ReceptionHours(LocalTime.of(7, 0), LocalTime.of(19, 0), ZONE);

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final TicketFacts facts;
    private final FollowUps followUps;
    private final TicketDeadlines alarms;

    DemoFacts(JdbcClient jdbc, Tickets tickets, TicketFacts facts, FollowUps followUps, TicketDeadlines alarms) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.facts = facts;
        this.followUps = followUps;
        this.alarms = alarms;
    }

    Ticket offered(Ticket after) {
        facts.offered(after, Objects.requireNonNull(after.offer()));
        return saved(after);
    }

    /** A department that did not answer in time, as its deadline would have told. */
    void unanswered(Ticket ticket, Receivers.Asked asked, Instant until) {
        HandOver offer = Objects.requireNonNull(ticket.offer());
        if (asked.answerBy().isBefore(until)) {
            facts.unanswered(ticket.projectId(), offer.id(), 1, asked.answerBy());
        }
        if (asked.manager().isBefore(until)) {
            facts.unanswered(ticket.projectId(), offer.id(), 2, asked.manager());
        }
    }

    /** It waits for the department's answer from here. */
    void waits(Ticket ticket, Receivers.Asked asked, Instant now) {
        alarms.untilTaken(
                ticket.projectId(), Objects.requireNonNull(ticket.offer()).id(), asked, now);
    }

    Ticket answered(Ticket before, Ticket after, Actor by, HandOver.Answer answer, String reason, Instant at) {
        HandOver offer = Objects.requireNonNull(before.offer());
        facts.answered(before.projectId(), offer, by.id(), answer, reason, at);
        return saved(after);
    }

    Ticket takenOver(Ticket before, Actor lead, String reason, Instant at) {
        HandOver taken =
                new HandOver(Ids.next(), before.owner(), new HandOver.Person(lead.id()), lead.id(), at, at, reason);
        facts.offered(before, taken);
        facts.answered(before.projectId(), taken, lead.id(), HandOver.Answer.ACCEPTED, "", at);
        return saved(before.takeOver(lead, reason, at));
    }

    Ticket escalated(Ticket ticket, int level, @Nullable Actor by, String reason, Instant at) {
        facts.escalated(ticket, level, by == null ? null : by.id(), reason, at);
        return saved(ticket.escalated(level));
    }

    Ticket extended(Ticket ticket, Actor by, String reason, Instant asked, Instant to, Actor lead, Instant answered) {
        jdbc.sql("""
                insert into tickets.extension (project_id, id, ticket_id, by_id, at, reason, from_due, to_due,
                    answered_by, answered_at, granted) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)""")
                .params(Sql.values(ticket.projectId(), Ids.next(), ticket.id(), by.id(), asked, reason))
                .params(Sql.values(ticket.due().at(), to, lead.id(), answered))
                .update();
        String clock = DateTimeFormatter.ofPattern("M-d HH:mm").format(to.atZone(ZONE));
        return saved(ticket.extended(new Due(to, "tickets.due.extended", List.of(clock, lead.name()))));
    }

    Ticket contacted(Ticket ticket, Actor by, ContactWay way, String text, Instant at) {
        facts.contacted(ticket, new Contact(Ids.next(), by.id(), at, way, "业户本人", text));
        return saved(ticket.contacted(at));
    }

    Ticket settled(Ticket after) {
        facts.settled(after);
        return saved(after);
    }

    Ticket closed(Ticket after, Instant at) {
        facts.closed(after);
        Ticket saved = saved(after);
        followUps.open(new TicketClosed(
                saved.projectId(),
                saved.id(),
                saved.number(),
                saved.kind(),
                Objects.requireNonNull(saved.closure()).by(),
                at));
        return saved;
    }

    Ticket reopened(Ticket before, Actor by, String reason, Instant at) {
        facts.reopened(
                before,
                new Reopening(
                        Ids.next(),
                        Objects.requireNonNull(before.settlement()).id(),
                        Objects.requireNonNull(before.closure()).id(),
                        by.id(),
                        at,
                        reason));
        return saved(before.reopened(before.rules().usual(RECEPTION).due(at, RECEPTION)));
    }

    void called(Ticket ticket, Actor by, FollowUps.Call call, Instant at) {
        FollowUp due = followUps.forMove(ticket);
        followUps.called(ticket.projectId(), due, by, call, at);
        Integer score = call.score();
        if (score != null) {
            satisfied(ticket, score, call.note(), false, at);
        }
    }

    void satisfied(Ticket ticket, int score, String note, boolean byLink, Instant at) {
        jdbc.sql("""
                insert into tickets.satisfaction (project_id, closure_id, ticket_id, score, note, by_link, at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Sql.values(
                        ticket.projectId(),
                        Objects.requireNonNull(ticket.closure()).id(),
                        ticket.id()))
                .params(Sql.values(score, note, byLink, at))
                .update();
    }

    /** What is still open runs on from here. */
    void runsOn(Ticket ticket, Instant now) {
        if (ticket.respondedAt() == null
                && ticket.openedAt().plus(Ticket.RESPONSE).isAfter(now)) {
            alarms.untilAnswered(ticket, ticket.openedAt().plus(Ticket.RESPONSE), now);
        }
        if (ticket.due().at().plus(TicketDeadlines.BETWEEN_LEVELS).isAfter(now)) {
            alarms.untilSettled(ticket, now);
        }
    }

    private Ticket saved(Ticket after) {
        tickets.save(after);
        return after;
    }
}
