package io.shouwen.staff;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.RoleGranted;
import io.shouwen.platform.security.RoleRevoked;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records from when to when somebody held the role of butler, whoever granted or revoked it. Past terms never change.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.1.2b")
class ButlerTerms {

    private final JdbcClient jdbc;

    ButlerTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void began(RoleGranted granted) {
        if (granted.role() == Role.BUTLER) {
            jdbc.sql("""
                    insert into staff.butler_term (project_id, id, staff_id, began_at) values (?, ?, ?, ?)
                    on conflict do nothing""")
                    .params(granted.projectId(), Ids.next(), granted.accountId(), Sql.at(granted.at()))
                    .update();
        }
    }

    @EventListener
    void ended(RoleRevoked revoked) {
        if (revoked.role() == Role.BUTLER) {
            jdbc.sql("""
                    update staff.butler_term set ended_at = greatest(began_at, cast(? as timestamptz))
                    where project_id = ? and staff_id = ? and ended_at is null""")
                    .params(Sql.at(revoked.at()), revoked.projectId(), revoked.accountId())
                    .update();
        }
    }
}
