package io.shouwen.tickets.today;

import io.shouwen.platform.Sql;
import io.shouwen.platform.web.view.TodayLines;
import io.shouwen.platform.web.view.TodayLines.Line;
import io.shouwen.platform.web.view.TodayPart;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.TicketSight;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tickets a person owns, and those offered to the person or to the department the person answers for. */
@Component
class OwnTickets implements TodayPart {

    private final JdbcClient jdbc;

    OwnTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.WAITING;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<TodayLines> part(Reader reader) {
        return TodayLines.of(reader.t("tickets.today.own"), "tickets?tab=mine", lines(reader));
    }

    private List<Line> lines(Reader reader) {
        return jdbc.sql("""
                select q.*, h.answer_by, p.name as asked from (
                    select t.project_id, t.id, t.kind, t.title, t.house_label, t.place, t.due_at, t.settlement_id,
                           t.offer_id, t.offered_to, t.urgent, coalesce(""" + TicketSight.OFFERED + """
                , false) as offered
                    from tickets.ticket t
                    where t.project_id = :project and t.closed_at is null and (t.owner_id = :me or\s""" + TicketSight.OFFERED + """
                )) q
                left join tickets.hand_over h on h.project_id = q.project_id and h.id = q.offer_id
                left join platform.person p on p.id = q.offered_to
                order by q.urgent desc, q.settlement_id is not null, case when q.offered then h.answer_by else q.due_at end, q.id
                limit :limit""")
                .param("project", reader.project().id())
                .param("me", reader.actor().id())
                .param("limit", TodayLines.MOST)
                .query((row, n) -> {
                    String house = row.getString("house_label");
                    boolean offered = row.getBoolean("offered");
                    boolean settled = row.getObject("settlement_id") != null;
                    return new Line(
                            row.getBoolean("urgent")
                                    ? "urgent"
                                    : settled ? "check" : offered ? "arrows-exchange" : "ticket",
                            what(
                                    reader,
                                    settled,
                                    offered,
                                    row.getObject("offer_id", UUID.class),
                                    row.getString("kind")),
                            row.getString("title"),
                            house.isEmpty() ? row.getString("place") : house,
                            due(reader, settled, offered ? Sql.instant(row, "answer_by") : Sql.instant(row, "due_at")),
                            row.getBoolean("urgent"),
                            "tickets/" + row.getObject("id", UUID.class));
                })
                .list();
    }

    private static String what(Reader reader, boolean settled, boolean offered, @Nullable UUID offer, String kind) {
        return settled
                ? reader.t("tickets.stage.settled")
                : offered
                        ? reader.t("tickets.today.offered")
                        : offer != null ? reader.t("tickets.stage.offered") : reader.t(new Kind(kind).messageKey());
    }

    /** A settled ticket is not overdue any more; it is to be closed within the day. */
    private static Instant due(Reader reader, boolean settled, Instant due) {
        return settled && due.isBefore(reader.now()) ? reader.midnight().minusSeconds(1) : due;
    }
}
