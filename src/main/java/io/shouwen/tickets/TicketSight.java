package io.shouwen.tickets;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which tickets a person may see. The service centre and those who lead see all of the project; butlers those of their
 * houses; everybody those they received, own, ever owned or were offered; heads of departments those offered to or
 * accepted by the department; repairers those of their trade that nobody has; a company's people those of the company;
 * whoever was alarmed those emergencies. The table {@code tickets.viewer} holds it; for repairers and companies' people
 * row-level security holds it too. Whom a
 * ticket is about is barred from it, whatever their role: row-level security hides it from their transactions, and
 * {@link #barred} leaves them out where others choose whom to tell or to ask.
 */
@Component
public class TicketSight {

    /** The departments of {@code :me}, as head or deputy, as an SQL array; evaluated once per statement. */
    public static final String DEPARTMENTS = """
            array(select d.id from staff.department_head d
                  where d.project_id = :project and :me in (d.head_id, d.deputy_id))""";

    /** Offered to {@code :me}, personally or as head or deputy of a department; null if not offered to a person. */
    public static final String OFFERED = "(t.offered_to = :me or t.offered_department = any (" + DEPARTMENTS + "))";

    /** Groups through which {@code :me} sees tickets: departments led, own trades, the company worked for; an SQL array. */
    public static final String GROUPS = "cast((select tickets.groups_of(:project, :me)) as uuid[])";

    private static final String SEEN = """
            exists (select from tickets.viewer seen where seen.project_id = t.project_id and seen.ticket_id = t.id
                    and (seen.viewer_id = :me or seen.viewer_id = any (""" + GROUPS + ")))";

    private final JdbcClient jdbc;

    TicketSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static boolean all(Actor actor) {
        return actor.leads() || actor.is(Role.DESK, Role.CONTROL);
    }

    /** SQL condition with the parameters {@code :project} and {@code :me}; the ticket is {@code t}. */
    public static String seen(Actor actor) {
        return all(actor) ? "true" : SEEN;
    }

    /** Whom the ticket is about. */
    @Clause({"4.1.2.3", "4.2.3"})
    public Set<UUID> barred(UUID projectId, UUID ticketId) {
        return jdbc.sql("select person_id from tickets.barred where project_id = ? and ticket_id = ?")
                .params(projectId, ticketId)
                .query(UUID.class)
                .set();
    }

    /** Idempotent; the database refuses it while the person owns the ticket or is offered it. */
    public void bar(UUID projectId, UUID ticketId, UUID person, UUID by, Instant now) {
        jdbc.sql(
                        "update tickets.ticket set counterpart_id = null where project_id = ? and id = ? and counterpart_id = ?")
                .params(projectId, ticketId, person)
                .update();
        jdbc.sql("""
                insert into tickets.barred (project_id, ticket_id, person_id, by_id, at) values (?, ?, ?, ?, ?)
                on conflict do nothing""").params(Sql.values(projectId, ticketId, person, by, now)).update();
    }

    public boolean sees(Actor actor, Ticket ticket) {
        return all(actor)
                || jdbc.sql(
                                "select exists (select from tickets.ticket t where t.project_id = :project and t.id = :id and "
                                        + SEEN + ")")
                        .param("project", ticket.projectId())
                        .param("id", ticket.id())
                        .param("me", actor.id())
                        .query(Boolean.class)
                        .single();
    }
}
