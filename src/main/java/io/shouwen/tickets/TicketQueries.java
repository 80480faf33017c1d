package io.shouwen.tickets;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.tickets.view.DueWords;
import io.shouwen.tickets.view.Moves;
import io.shouwen.tickets.view.TicketPage;
import io.shouwen.tickets.view.TicketPage.Header;
import io.shouwen.tickets.view.TicketPage.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the page of one ticket, for whoever may see it. */
@Repository
class TicketQueries {

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final TicketSight sight;
    private final TimelineQueries timeline;
    private final Receivers receivers;
    private final List<KindPage> paths;
    private final Clock clock;

    TicketQueries(
            JdbcClient jdbc,
            Tickets tickets,
            TicketSight sight,
            TimelineQueries timeline,
            Receivers receivers,
            List<KindPage> paths,
            Clock clock) {
        this.receivers = receivers;
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.sight = sight;
        this.timeline = timeline;
        this.paths = paths;
        this.clock = clock;
    }

    TicketPage page(ProjectRef project, Actor me, UUID id) {
        return page(project, me, id, "", Form.EMPTY);
    }

    /** @param open the form that came back with errors */
    TicketPage page(ProjectRef project, Actor me, UUID id, String open, Form form) {
        Ticket ticket = tickets.find(project.id(), id);
        if (!sight.sees(me, ticket)) {
            throw new NotFound();
        }
        Asked extension = extension(project.id(), id);
        FollowUp due = followUp(project.id(), ticket);
        Moves moves = moves(ticket, me, extension, due, clock.instant());
        KindPage own = path(ticket.kind());
        Origin origin = origin(project.id(), id);
        KindPage shown = origin == null ? own : path(origin.kind());
        return new TicketPage(
                header(project.id(), id),
                timeline.of(project.id(), id, project.zone().getId()),
                timeline.files(project.id(), id),
                moves,
                extension == null ? null : extension.shown(),
                due == null ? null : followUpLine(project.id(), due),
                receivers.people(project.id(), ticket.counterpart(), clock.instant()),
                receivers.departments(project.id()),
                own,
                origin,
                shown == null ? List.of() : shown.pictures(project.id(), origin == null ? id : origin.id()),
                Ids.next(),
                open,
                form);
    }

    /** The moves this person may make now, by the names of their forms. */
    static Moves moves(Ticket t, Actor me, @Nullable Asked asked, @Nullable FollowUp followUp, Instant now) {
        if (!Colleagues.works(me)) {
            return Moves.NONE;
        }
        return Moves.of("comment")
                .and("answer", t.mayAnswer(me))
                .and("withdrawal", t.mayWithdraw(me))
                .and("hand-over", t.mayOffer(me))
                .and("take-over", t.mayTakeOver(me))
                .and("settlement", t.maySettle(me))
                .and("closure", t.mayClose(me))
                .and("reopening", t.mayReopen(me))
                .and("contact", t.mayContact())
                .and("details", t.mayRewrite())
                .and("escalation", t.mayEscalate())
                .and(asked == null, "extension", t.mayAskForTime(me, now))
                .and(
                        asked != null,
                        "extension-answer",
                        asked == null ? null : asked.extension().mayAnswer(t, me))
                .and(followUp != null, "follow-up", followUp == null ? null : followUp.mayCall(me))
                .and("satisfaction-link", t.mayAskHowItWas());
    }

    private @Nullable KindPage path(Kind kind) {
        return paths.stream()
                .filter(path -> path.kind().equals(kind))
                .findFirst()
                .orElse(null);
    }

    /** Whoever sees an order may see what it was opened for. */
    private @Nullable Origin origin(UUID projectId, UUID id) {
        return jdbc.sql("""
                select t.id, t.number, t.kind from tickets.ordered_for o
                join tickets.ticket t on t.project_id = o.project_id and t.id = o.ticket_id
                where o.project_id = ? and o.id = ?""")
                .params(projectId, id)
                .query((row, n) -> {
                    UUID of = row.getObject("id", UUID.class);
                    Kind kind = new Kind(row.getString("kind"));
                    KindPage path = path(kind);
                    return new Origin(
                            of, row.getString("number"), kind, path == null ? "tickets/" + of : path.page(of));
                })
                .optional()
                .orElse(null);
    }

    private Header header(UUID projectId, UUID id) {
        return jdbc.sql("""
                select t.*, f.name as first_receiver, o.name as owner, k.name as counterpart, coalesce(d.name, g.name) as offered_name,
                       h.answer_by,
                       c.outcome
                from tickets.ticket t
                join platform.person f on f.id = t.first_receiver_id
                join platform.person o on o.id = t.owner_id
                left join platform.person k on k.id = t.counterpart_id
                left join platform.person g on g.id = t.offered_to
                left join staff.department_head d on d.project_id = t.project_id and d.id = t.offered_department
                left join tickets.hand_over h on h.project_id = t.project_id and h.id = t.offer_id
                left join tickets.closure c on c.project_id = t.project_id and c.id = t.closure_id
                where t.project_id = ? and t.id = ?""")
                .params(projectId, id)
                .query(TicketQueries::headerRow)
                .single();
    }

    record Asked(Extension extension, TicketPage.Extension shown) {}

    private @Nullable Asked extension(UUID projectId, UUID id) {
        return jdbc.sql("""
                select e.*, a.name from tickets.extension e join platform.person a on a.id = e.by_id
                where e.project_id = ? and e.ticket_id = ? and e.granted is null""")
                .params(projectId, id)
                .query((row, n) -> new Asked(
                        Extensions.extension(row, n),
                        new TicketPage.Extension(
                                row.getString("name"), row.getString("reason"), Sql.instant(row, "to_due"))))
                .optional()
                .orElse(null);
    }

    private @Nullable FollowUp followUp(UUID projectId, Ticket ticket) {
        return ticket.closure() == null
                ? null
                : jdbc.sql(FollowUps.OF_CLOSURE + " and f.done_at is null")
                        .params(projectId, ticket.closure().id())
                        .query(FollowUps::row)
                        .optional()
                        .orElse(null);
    }

    private TicketPage.FollowUp followUpLine(UUID projectId, FollowUp followUp) {
        return jdbc.sql("select due_at from tickets.follow_up where project_id = ? and id = ?")
                .params(projectId, followUp.id())
                .query((row, n) -> new TicketPage.FollowUp(Sql.instant(row, "due_at"), followUp.calls()))
                .single();
    }

    static String masked(String phone) {
        return PhoneNumber.parse(phone)
                .map(PhoneNumber::masked)
                .orElseGet(() -> TypedText.longer(phone, 4)
                        ? "****" + phone.substring(phone.offsetByCodePoints(phone.length(), -4))
                        : phone);
    }

    private static Header headerRow(ResultSet row, int n) throws SQLException {
        Kind kind = new Kind(row.getString("kind"));
        return new Header(
                row.getObject("id", UUID.class),
                row.getString("number"),
                kind,
                Channel.valueOf(row.getString("channel")),
                Stage.valueOf(row.getString("stage")),
                row.getString("title"),
                row.getString("description"),
                row.getString("place"),
                row.getObject("house_id", UUID.class),
                row.getString("house_label"),
                row.getObject("resident_id", UUID.class),
                row.getString("contact_name"),
                masked(row.getString("contact_phone")),
                row.getString("first_receiver"),
                row.getString("owner"),
                row.getString("counterpart"),
                row.getString("offered_name"),
                Sql.instantOrNull(row, "answer_by"),
                Sql.instant(row, "opened_at"),
                Sql.instantOrNull(row, "respond_by"),
                Sql.instantOrNull(row, "responded_at"),
                new DueWords(
                        Sql.instant(row, "due_at"),
                        row.getString("due_rule"),
                        List.of((String[]) row.getArray("due_arguments").getArray()),
                        kind,
                        row.getInt("level")),
                row.getInt("reopened"),
                row.getString("outcome"));
    }
}
