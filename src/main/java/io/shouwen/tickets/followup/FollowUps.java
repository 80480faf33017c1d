package io.shouwen.tickets.followup;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.star.Asked;
import io.shouwen.standard.star.StarProfiles;
import io.shouwen.tickets.KindRules;
import io.shouwen.tickets.Kinds;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketClosed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of follow-ups: the resident is asked after closing, by somebody who took no part in the work. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"2.1.6", "4.1.2.3"})
class FollowUps {

    private static final String OF_CLOSURE = """
            select f.*, (select count(*) from tickets.follow_up_call c
                         where c.project_id = f.project_id and c.follow_up_id = f.id) as calls
            from tickets.follow_up f where f.project_id = ? and f.closure_id = ?""";

    private static final int CALLS_BEFORE_GIVING_UP = 3;

    /** The resident's answer, or that nobody answered. @param score 1 to 3, or null if not given */
    record Call(boolean reached, @Nullable Integer score, String note) {}

    private final JdbcClient jdbc;
    private final Kinds kinds;
    private final FollowUpDeadlines deadlines;
    private final StarProfiles stars;

    FollowUps(JdbcClient jdbc, Kinds kinds, FollowUpDeadlines deadlines, StarProfiles stars) {
        this.stars = stars;
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    /** Opens a follow-up if the kind requires it and there is somebody to ask. */
    void open(TicketClosed closed) {
        Duration within = within(closed);
        if (within == null) {
            return;
        }
        UUID id = Ids.next();
        Instant due = closed.at().plus(within);
        int opened = jdbc.sql("""
                insert into tickets.follow_up
                    (project_id, id, ticket_id, closure_id, closed_by, settled_by, opened_at, due_at)
                select c.project_id, ?, c.ticket_id, c.id, c.by_id, c.settled_by, ?, ?
                from tickets.closure c join tickets.ticket t on t.project_id = c.project_id and t.closure_id = c.id
                where t.project_id = ? and t.id = ? and (t.contact_name <> '' or t.contact_phone <> '')""")
                .params(Sql.values(id, closed.at(), due, closed.projectId(), closed.ticketId()))
                .update();
        if (opened == 1) {
            deadlines.untilFollowedUp(closed.projectId(), id, due, closed.at());
        }
    }

    /** What the star level asked at closing, else the default of the kind. */
    private @Nullable Duration within(TicketClosed closed) {
        KindRules rules = kinds.rules(closed.kind());
        StarItem item = rules.followUpItem();
        return within(rules, item == null ? Optional.empty() : stars.value(closed.projectId(), item, closed.at()));
    }

    static @Nullable Duration within(KindRules rules, Optional<Asked> asked) {
        return asked.map(of -> of.amount().span()).orElseGet(rules::followUp);
    }

    /** The follow-up of the ticket's present closure. */
    FollowUp forMove(Ticket ticket) {
        if (ticket.closureId() == null) {
            throw new NotFound();
        }
        return jdbc.sql(OF_CLOSURE + " for update of f")
                .params(ticket.projectId(), ticket.closureId())
                .query(FollowUps::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The open follow-up of the ticket's present closure. */
    @Transactional(readOnly = true)
    Optional<FollowUp> open(Ticket ticket) {
        return ticket.closureId() == null
                ? Optional.empty()
                : jdbc.sql(OF_CLOSURE + " and f.done_at is null")
                        .params(ticket.projectId(), ticket.closureId())
                        .query(FollowUps::row)
                        .optional();
    }

    /** Empty if it was done meanwhile. */
    Optional<UUID> ticketOf(UUID projectId, UUID followUpId) {
        return jdbc.sql("select ticket_id from tickets.follow_up where project_id = ? and id = ? and done_at is null")
                .params(projectId, followUpId)
                .query(UUID.class)
                .optional();
    }

    private static FollowUp row(ResultSet row, int n) throws SQLException {
        return new FollowUp(
                row.getObject("id", UUID.class),
                row.getObject("ticket_id", UUID.class),
                row.getObject("closure_id", UUID.class),
                row.getObject("closed_by", UUID.class),
                row.getObject("settled_by", UUID.class),
                row.getObject("done_at") != null,
                row.getInt("calls"),
                Sql.instant(row, "due_at"));
    }

    /** Done when somebody was reached, or after the third unsuccessful call. */
    void called(UUID projectId, FollowUp followUp, Actor by, Call call, Instant now) {
        RuleBroken.throwIf(followUp.mayCall(by));
        jdbc.sql("""
                insert into tickets.follow_up_call (project_id, id, follow_up_id, by_id, at, reached, score, note)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, Ids.next(), followUp.id(), by.id(), now, call.reached()))
                .params(Sql.values(call.score(), call.note()))
                .update();
        if (call.reached() || followUp.calls() + 1 >= CALLS_BEFORE_GIVING_UP) {
            jdbc.sql("""
                    update tickets.follow_up set done_at = ?, done_by = ?, reached = ?
                    where project_id = ? and id = ?""")
                    .params(Sql.values(now, by.id(), call.reached(), projectId, followUp.id()))
                    .update();
            deadlines.followedUp(projectId, followUp.id(), now);
        }
    }

    /** Drops the follow-up of a reopened ticket. */
    void drop(UUID projectId, UUID closureId, Instant now) {
        jdbc.sql("select id from tickets.follow_up where project_id = ? and closure_id = ? and done_at is null")
                .params(projectId, closureId)
                .query(UUID.class)
                .list()
                .forEach(id -> deadlines.followedUp(projectId, id, now));
    }
}
