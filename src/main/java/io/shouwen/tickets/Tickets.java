package io.shouwen.tickets;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of tickets, for their moves. */
@Repository
class Tickets {

    private static final String ONE = """
            select t.*, o.from_id as offer_from, o.by_id as offer_by, o.at as offer_at, o.reason as offer_reason,
                   o.answer_by as offer_answer_by, d.head_id, d.deputy_id,
                   s.by_id as settled_by, s.at as settled_at, s.way, s.text as settled_text,
                   c.by_id as closed_by, c.outcome
            from tickets.ticket t
            left join tickets.hand_over o on o.project_id = t.project_id and o.id = t.offer_id
            left join staff.department_head d on d.project_id = t.project_id and d.id = t.offered_department
            left join tickets.settlement s on s.project_id = t.project_id and s.id = t.settlement_id
            left join tickets.closure c on c.project_id = t.project_id and c.id = t.closure_id
            where t.project_id = ? and t.id = ?""";

    private final JdbcClient jdbc;
    private final Kinds kinds;

    Tickets(JdbcClient jdbc, Kinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    void insert(
            Ticket t,
            NewTicket in,
            Actor.Kind asker,
            @Nullable Instant respondBy,
            @Nullable UUID houseId,
            Details details) {
        jdbc.sql("""
                insert into tickets.ticket (project_id, id, number, kind, channel, title, description, place,
                    house_id, house_code, house_label, resident_id, contact_name, contact_phone,
                    first_receiver_id, counterpart_id, owner_id, owner_since, opened_at, respond_by,
                    due_at, due_rule, due_arguments, opened_by_kind)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        t.projectId(),
                        t.id(),
                        t.number(),
                        t.kind().name(),
                        in.channel().name()))
                .params(Sql.values(in.title().strip(), in.description().strip(), details.place()))
                .params(Sql.values(houseId, details.houseCode(), details.houseLabel(), in.residentId()))
                .params(Sql.values(details.contactName(), details.contactPhone()))
                .params(Sql.values(
                        t.firstReceiver(), t.counterpart(), t.owner(), t.ownerSince(), t.openedAt(), respondBy))
                .params(Sql.values(
                        t.due().at(), t.due().rule(), t.due().arguments().toArray(String[]::new)))
                .params(Sql.values(asker.name()))
                .update();
    }

    /** Updates the data of house and resident. */
    record Details(String place, String houseCode, String houseLabel, String contactName, String contactPhone) {}

    /** The subject of a message: the title and the house or place. */
    String subject(UUID projectId, UUID id) {
        return jdbc.sql("select title, house_code, place from tickets.ticket where project_id = ? and id = ?")
                .params(projectId, id)
                .query((row, n) -> subject(row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }

    static String subject(String title, String houseCode, String place) {
        String where = houseCode.isEmpty() ? place : houseCode;
        return where.isEmpty() ? title : title + "（" + where + "）";
    }

    /** Idempotent. @param order the ticket opened for the other one */
    void orderedFor(UUID projectId, UUID order, UUID ticket) {
        jdbc.sql("update tickets.ticket set order_of = ? where project_id = ? and id = ? and order_of is null")
                .params(ticket, projectId, order)
                .update();
    }

    boolean exists(UUID projectId, UUID id) {
        return jdbc.sql("select exists (select from tickets.ticket where project_id = ? and id = ?)")
                .params(projectId, id)
                .query(Boolean.class)
                .single();
    }

    Ticket find(UUID projectId, UUID id) {
        return known(projectId, id).orElseThrow(NotFound::new);
    }

    /** Empty if there is none, or none among the rows of who acts. */
    Optional<Ticket> known(UUID projectId, UUID id) {
        return jdbc.sql(ONE).params(projectId, id).query(this::ticket).optional();
    }

    /** Locks the row until the transaction ends, so that moves run one after another. */
    Ticket forMove(UUID projectId, UUID id) {
        return jdbc.sql(ONE + " for update of t")
                .params(projectId, id)
                .query(this::ticket)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Saves everything a move may change. */
    void save(Ticket t) {
        HandOver offer = t.offer();
        jdbc.sql("""
                update tickets.ticket set owner_id = ?, owner_since = ?, responded_at = ?, due_at = ?, due_rule = ?,
                    due_arguments = ?, level = ?, reopened = ?, offer_id = ?, offered_to = ?, offered_department = ?,
                    emergency_id = ?, settlement_id = ?, closure_id = ?, closed_at = ?, led_at = ?
                where project_id = ? and id = ?""")
                .params(Sql.values(
                        t.owner(),
                        t.ownerSince(),
                        t.respondedAt(),
                        t.due().at(),
                        t.due().rule()))
                .params(Sql.values(t.due().arguments().toArray(String[]::new), t.level(), t.reopened()))
                .params(Sql.values(
                        offer == null ? null : offer.id(),
                        offer != null && offer.to() instanceof HandOver.Person person ? person.id() : null,
                        offer != null && offer.to() instanceof HandOver.ToDepartment department
                                ? department.id()
                                : null))
                .params(Sql.values(
                        t.emergency(),
                        t.settlement() == null ? null : t.settlement().id()))
                .params(Sql.values(
                        t.closure() == null ? null : t.closure().id(),
                        t.closure() == null ? null : t.closure().at(),
                        t.ledAt()))
                .params(t.projectId(), t.id())
                .update();
    }

    private Ticket ticket(ResultSet row, int number) throws SQLException {
        UUID owner = row.getObject("owner_id", UUID.class);
        UUID offer = row.getObject("offer_id", UUID.class);
        UUID settlement = row.getObject("settlement_id", UUID.class);
        UUID closure = row.getObject("closure_id", UUID.class);
        return new Ticket(
                row.getObject("project_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("number"),
                kinds.rules(new Kind(row.getString("kind"))),
                row.getObject("first_receiver_id", UUID.class),
                row.getObject("counterpart_id", UUID.class),
                owner,
                Sql.instant(row, "owner_since"),
                offer == null
                        ? null
                        : new HandOver(
                                offer,
                                row.getObject("offer_from", UUID.class),
                                receiver(row),
                                row.getObject("offer_by", UUID.class),
                                Sql.instant(row, "offer_at"),
                                Sql.instant(row, "offer_answer_by"),
                                row.getString("offer_reason")),
                settlement == null
                        ? null
                        : new Settlement(
                                settlement,
                                row.getObject("settled_by", UUID.class),
                                Sql.instant(row, "settled_at"),
                                WayOut.valueOf(row.getString("way")),
                                row.getString("settled_text")),
                closure == null
                        ? null
                        : new Closure(
                                closure,
                                Objects.requireNonNullElse(row.getObject("closed_by", UUID.class), Ids.GROUP),
                                Sql.instant(row, "closed_at"),
                                row.getString("outcome")),
                Sql.instant(row, "opened_at"),
                Sql.instantOrNull(row, "responded_at"),
                new Due(Sql.instant(row, "due_at"), row.getString("due_rule"), List.of((String[])
                        row.getArray("due_arguments").getArray())),
                row.getInt("level"),
                row.getInt("reopened"),
                row.getObject("emergency_id", UUID.class),
                Sql.instantOrNull(row, "led_at"));
    }

    private static HandOver.Receiver receiver(ResultSet row) throws SQLException {
        UUID person = row.getObject("offered_to", UUID.class);
        if (person != null) {
            return new HandOver.Person(person);
        }
        return new HandOver.ToDepartment(
                row.getObject("offered_department", UUID.class),
                Stream.of(row.getObject("head_id", UUID.class), row.getObject("deputy_id", UUID.class))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
