package io.shouwen.patrol.finding;

import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which findings a person may see. Butlers (who replace each other), the desk and those who lead see all of the
 * project. Others see findings, or findings with an order, that they own or owned, or that were offered to them or
 * their department.
 */
@Component
class FindingAccess {

    /** SQL condition with the parameters {@code :project}, {@code :me} and {@code :all}; the finding is {@code f}. */
    static final String SEEN = """
            (:all or exists (
                select from tickets.matter t
                where t.project_id = f.project_id
                  and (t.id = f.id or t.id in (select r.order_id from patrol.dispatch r
                                               where r.project_id = f.project_id and r.finding_id = f.id))
                  and (t.owner_id = :me or t.offered_to = :me or t.first_receiver_id = :me
                       or exists (select from tickets.matter_settlement s
                                  where s.project_id = t.project_id and s.ticket_id = t.id and s.by_id = :me)
                       or exists (select from tickets.matter_hand_over h
                                  left join staff.department_head d on d.project_id = h.project_id and d.id = h.department_id
                                  where h.project_id = t.project_id and h.ticket_id = t.id
                                    and (h.answer is null or h.answer = 'ACCEPTED')
                                    and (h.from_id = :me or h.to_id = :me or d.head_id = :me or d.deputy_id = :me)))))""";

    private final JdbcClient jdbc;

    FindingAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static boolean all(Actor actor) {
        return actor.leads() || actor.is(Role.BUTLER, Role.DESK, Role.CONTROL);
    }

    /** @throws NotFound if it does not exist or the actor may not see it */
    void require(UUID projectId, UUID id, Actor actor) {
        boolean seen = jdbc.sql(
                        "select exists (select from patrol.finding f where f.project_id = :project and f.id = :id and "
                                + SEEN + ")")
                .param("project", projectId)
                .param("id", id)
                .param("me", actor.id())
                .param("all", all(actor))
                .query(Boolean.class)
                .single();
        if (!seen) {
            throw new NotFound();
        }
    }
}
