package io.shouwen.tickets.followup;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.tickets.Colleagues;
import io.shouwen.tickets.MoveTicket;
import io.shouwen.tickets.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The store of satisfaction answers: one per closure, by telephone or by a link that is valid once and for two weeks.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("2.1.3")
class Satisfactions {

    static final Duration LINK_LASTS = Duration.ofDays(14);

    /** 1 not satisfied, 3 satisfied. */
    static final int SATISFIED = 3;

    /** @param answered whether there is an answer, by either way */
    record Link(
            UUID ticketId,
            UUID closureId,
            String number,
            String title,
            String contact,
            Instant expires,
            boolean answered) {}

    private final JdbcClient jdbc;
    private final MoveTicket move;
    private final Colleagues colleagues;

    Satisfactions(JdbcClient jdbc, MoveTicket move, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.move = move;
        this.colleagues = colleagues;
    }

    /** @return the token; only its hash is stored */
    String link(UUID projectId, UUID ticketId, Actor by, Instant now) {
        return link(move.begin(projectId, ticketId, by), by.id(), now);
    }

    String link(Ticket ticket, UUID by, Instant now) {
        RuleBroken.throwIf(FollowUp.mayAskHowItWas(ticket));
        UUID closure = Objects.requireNonNull(ticket.closureId());
        String token = Ids.token();
        jdbc.sql("""
                insert into tickets.satisfaction_link
                    (project_id, token_hash, ticket_id, closure_id, made_by, made_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(ticket.projectId(), Sha256.hex(token), ticket.id(), closure, by, now))
                .params(Sql.values(now.plus(LINK_LASTS)))
                .update();
        move.said(ticket, "satisfaction-asked", null, null);
        return token;
    }

    /** The number for the link; empty if there is none. */
    String phone(Ticket ticket) {
        return jdbc.sql("select phone from tickets.contact_phone where project_id = ? and ticket_id = ?")
                .params(ticket.projectId(), ticket.id())
                .query(String.class)
                .optional()
                .orElse("");
    }

    Link find(UUID projectId, String token) {
        return jdbc.sql("""
                select l.ticket_id, l.closure_id, t.number, t.title, t.contact_name, l.expires_at, s.at is not null as answered
                from tickets.satisfaction_link l
                join tickets.ticket t on t.project_id = l.project_id and t.id = l.ticket_id
                left join tickets.satisfaction s on s.project_id = l.project_id and s.closure_id = l.closure_id
                where l.project_id = ? and l.token_hash = ?""")
                .params(projectId, Sha256.hex(token))
                .query((row, n) -> new Link(
                        row.getObject("ticket_id", UUID.class),
                        row.getObject("closure_id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("contact_name"),
                        Sql.instant(row, "expires_at"),
                        row.getBoolean("answered")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @return false if the link has expired or was used */
    boolean answer(UUID projectId, String token, int score, String note, Instant now) {
        Link link = find(projectId, token);
        return now.isBefore(link.expires())
                && Scope.current()
                        .as(new Actor.Resident(link.closureId(), link.contact()))
                        .call(() -> answered(
                                move.begin(projectId, link.ticketId()), link.closureId(), score, note, true, now));
    }

    /** @return false if the closure has an answer already */
    boolean answered(Ticket ticket, UUID closureId, int score, String note, boolean byLink, Instant now) {
        int fresh = jdbc.sql("""
                insert into tickets.satisfaction (project_id, closure_id, ticket_id, score, note, by_link, at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Sql.values(ticket.projectId(), closureId, ticket.id(), score, note, byLink, now))
                .update();
        if (fresh == 1) {
            move.said(ticket, "satisfaction", null, score);
            if (score < SATISFIED) {
                move.tell(
                        ticket,
                        colleagues.holders(ticket.projectId(), Role.SUPERVISOR),
                        score == 1 ? Notifications.Kind.ALARM : Notifications.Kind.NEWS,
                        "tickets.told.score-" + score,
                        note);
            }
        }
        return fresh == 1;
    }
}
