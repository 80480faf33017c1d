package io.shouwen.tickets.emergency;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sql;
import io.shouwen.tickets.Due;
import io.shouwen.tickets.Ticket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of emergencies and of who was alarmed. */
@Repository
class Emergencies {

    private final JdbcClient jdbc;

    Emergencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void declared(Emergency e) {
        jdbc.sql("""
                insert into tickets.emergency (project_id, id, ticket_id, by_kind, by_id, at, fault, reason, take_by,
                    due_before, due_rule_before, due_arguments_before, respond_before)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        e.projectId(), e.id(), e.ticketId(), e.by() == null ? "RESIDENT" : "STAFF", e.by(), e.at()))
                .params(Sql.values(e.fault(), e.reason(), e.takeBy()))
                .params(Sql.values(
                        e.dueBefore().at(),
                        e.dueBefore().rule(),
                        e.dueBefore().arguments().toArray(String[]::new),
                        e.respondBefore()))
                .update();
    }

    /** @param why reason of the withdrawal, else empty */
    void answered(Emergency e, String why) {
        jdbc.sql("""
                update tickets.emergency set confirmed_by = ?, confirmed_at = ?, taken_by = ?, taken_at = ?,
                    withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ?
                where project_id = ? and id = ?""")
                .params(by(e.confirmed()))
                .params(by(e.taken()))
                .params(by(e.withdrawn()))
                .params(why, e.projectId(), e.id())
                .update();
    }

    private static List<@Nullable Object> by(Emergency.@Nullable Answer answer) {
        return answer == null ? Sql.values(null, null) : Sql.values(answer.by(), answer.at());
    }

    /** The emergency that the ticket is; empty if it is none. */
    Optional<Emergency> of(Ticket ticket) {
        return ticket.emergency() == null
                ? Optional.empty()
                : Optional.of(find(ticket.projectId(), ticket.emergency()));
    }

    Emergency find(UUID projectId, UUID id) {
        return jdbc.sql("select * from tickets.emergency where project_id = ? and id = ?")
                .params(projectId, id)
                .query(Emergencies::emergency)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Nullable
    Instant respondBy(Ticket ticket) {
        return jdbc.sql("select respond_by from tickets.ticket where project_id = ? and id = ?")
                .params(ticket.projectId(), ticket.id())
                .query((row, n) -> Optional.ofNullable(Sql.instantOrNull(row, "respond_by")))
                .single()
                .orElse(null);
    }

    void respondBy(Ticket ticket, Instant by) {
        jdbc.sql("update tickets.ticket set respond_by = ? where project_id = ? and id = ?")
                .params(Sql.at(by), ticket.projectId(), ticket.id())
                .update();
    }

    /** @return those of them who have not been alarmed at this level before */
    List<UUID> alarmed(Emergency e, int level, Collection<UUID> people, Instant now) {
        return jdbc.sql("""
                insert into tickets.emergency_alarm (project_id, emergency_id, person_id, level, ticket_id, at)
                select ?, ?, person, ?, ?, ? from unnest(?::uuid[]) person on conflict do nothing
                returning person_id""")
                .params(e.projectId(), e.id(), level, e.ticketId(), Sql.at(now))
                .param(people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Everybody who was alarmed, but this person. */
    List<UUID> alarmedBy(Emergency e, UUID but) {
        return jdbc.sql("""
                select distinct person_id from tickets.emergency_alarm
                where project_id = ? and emergency_id = ? and person_id <> ?""")
                .params(e.projectId(), e.id(), but)
                .query(UUID.class)
                .list();
    }

    private static Emergency emergency(ResultSet row, int n) throws SQLException {
        return new Emergency(
                row.getObject("project_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("ticket_id", UUID.class),
                row.getObject("by_id", UUID.class),
                Sql.instant(row, "at"),
                row.getString("fault"),
                row.getString("reason"),
                Sql.instant(row, "take_by"),
                new Due(Sql.instant(row, "due_before"), row.getString("due_rule_before"), List.of((String[])
                        row.getArray("due_arguments_before").getArray())),
                Sql.instantOrNull(row, "respond_before"),
                answer(row, "confirmed"),
                answer(row, "taken"),
                answer(row, "withdrawn"));
    }

    private static Emergency.@Nullable Answer answer(ResultSet row, String what) throws SQLException {
        UUID by = row.getObject(what + "_by", UUID.class);
        return by == null ? null : new Emergency.Answer(by, Sql.instant(row, what + "_at"));
    }
}
