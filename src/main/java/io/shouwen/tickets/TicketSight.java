package io.shouwen.tickets;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which tickets a person may see. The service centre and those who lead see all of the project; butlers those of their
 * houses; everybody those they received, own, ever owned or were offered; heads of departments those offered to or
 * accepted by the department; whoever was alarmed those emergencies.
 */
@Component
public class TicketSight {

    /** SQL condition with the parameters {@code :project}, {@code :me} and {@code :all}; the ticket is {@code t}. */
    public static final String SEEN = """
            (:all or t.owner_id = :me or t.offered_to = :me or t.first_receiver_id = :me or t.counterpart_id = :me
             or exists (select from tickets.hand_over seen where seen.project_id = t.project_id
                        and seen.ticket_id = t.id and seen.from_id = :me and seen.answer = 'ACCEPTED')
             or t.id in (select asked.ticket_id from tickets.hand_over asked
                         join staff.department_head d on d.project_id = asked.project_id and d.id = asked.department_id
                         where asked.project_id = :project and :me in (d.head_id, d.deputy_id)
                         and coalesce(asked.answer, 'ACCEPTED') = 'ACCEPTED')
             or t.id in (select told.ticket_id from tickets.emergency_alarm told
                         where told.project_id = :project and told.person_id = :me))""";

    /** Offered to {@code :me}, personally or as head or deputy of a department. */
    public static final String OFFERED = """
            (t.offered_to is not distinct from :me or t.offered_department in (
                select d.id from staff.department_head d where d.project_id = :project and :me in (d.head_id, d.deputy_id)))""";

    private final JdbcClient jdbc;

    TicketSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static boolean all(Actor actor) {
        return actor.leads() || actor.is(Role.DESK, Role.CONTROL);
    }

    public boolean sees(Actor actor, Ticket ticket) {
        return all(actor)
                || jdbc.sql(
                                "select exists (select from tickets.ticket t where t.project_id = :project and t.id = :id and "
                                        + SEEN + ")")
                        .param("project", ticket.projectId())
                        .param("id", ticket.id())
                        .param("me", actor.id())
                        .param("all", false)
                        .query(Boolean.class)
                        .single();
    }
}
