package io.shouwen.tickets;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.View;
import io.shouwen.staff.StaffMember;
import io.shouwen.tickets.view.DueWords;
import io.shouwen.tickets.view.TicketPage;
import io.shouwen.tickets.view.TicketPage.Header;
import io.shouwen.tickets.view.TicketPage.Origin;
import io.shouwen.tickets.view.Unfolded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the page of a ticket. */
@Repository
public class TicketQueries {

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final TicketSight sight;
    private final TimelineQueries timeline;
    private final Colleagues colleagues;
    private final List<TicketMoves> contributed;
    private final List<TicketMoves.Aside> asides;
    private final List<KindPage> paths;
    private final Clock clock;

    TicketQueries(
            JdbcClient jdbc,
            Tickets tickets,
            TicketSight sight,
            TimelineQueries timeline,
            Colleagues colleagues,
            List<TicketMoves> contributed,
            List<TicketMoves.Aside> asides,
            List<KindPage> paths,
            Clock clock) {
        this.colleagues = colleagues;
        this.contributed = contributed;
        this.asides = asides.stream()
                .sorted(Comparator.comparingInt(TicketMoves.Aside::order))
                .toList();
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.sight = sight;
        this.timeline = timeline;
        this.paths = paths;
        this.clock = clock;
    }

    TicketPage page(ProjectRef project, Actor me, UUID id) {
        return page(project, me, id, Unfolded.NONE);
    }

    /** @param open the form that came back with errors */
    public TicketPage page(ProjectRef project, Actor me, UUID id, String open, Form form) {
        return page(project, me, id, new Unfolded(open, form));
    }

    private TicketPage page(ProjectRef project, Actor me, UUID id, Unfolded unfolded) {
        Ticket ticket = tickets.find(project.id(), id);
        if (!sight.sees(me, ticket)) {
            throw new NotFound();
        }
        boolean works = Colleagues.works(me);
        KindPage own = path(ticket.kind());
        Origin origin = origin(project.id(), id);
        KindPage shown = origin == null ? own : path(origin.kind());
        Header header = header(project.id(), id);
        TicketMoves.Reader reader = new TicketMoves.Reader(project, me, unfolded, clock.instant());
        return new TicketPage(
                header,
                timeline.of(project.id(), id, project.zone().getId()),
                timeline.files(project.id(), id),
                works,
                works && ticket.mayRewrite() == null,
                works ? moves(ticket, reader) : List.of(),
                asides.stream()
                        .map(aside -> aside.beside(id, header.houseId(), reader))
                        .filter(Objects::nonNull)
                        .toList(),
                colleagues.list(project.id()).stream().map(StaffMember::name).toList(),
                own,
                origin,
                shown == null ? List.of() : shown.pictures(project.id(), origin == null ? id : origin.id()),
                Ids.next(),
                unfolded);
    }

    private List<View> moves(Ticket ticket, TicketMoves.Reader reader) {
        return contributed.stream()
                .flatMap(each -> each.on(ticket, reader).stream())
                .sorted(Comparator.comparingInt(TicketMoves.Move::order))
                .map(TicketMoves.Move::form)
                .toList();
    }

    private @Nullable KindPage path(Kind kind) {
        return paths.stream()
                .filter(path -> path.kind().equals(kind))
                .findFirst()
                .orElse(null);
    }

    /** Readers of an order may also see the ticket it was opened for. */
    private @Nullable Origin origin(UUID projectId, UUID id) {
        return jdbc.sql("""
                select t.id, t.number, t.kind from tickets.ticket o
                join tickets.ticket t on t.project_id = o.project_id and t.id = o.order_of
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
                row.getString("contact_phone"),
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
                row.getString("outcome"),
                row.getObject("emergency_id") != null);
    }
}
