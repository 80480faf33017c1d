package io.shouwen.roster.plan;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts the requests that wait for a decision. */
@Repository
@Transactional(readOnly = true)
class WaitingRequests {

    private final JdbcClient jdbc;

    WaitingRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open leave requests and accepted swaps; at most 100. */
    int waiting(UUID projectId) {
        return jdbc.sql("""
                select count(*) from (
                    select 1 from roster.leave_request l
                    where l.project_id = :project and not exists (select 1 from roster.leave_decision d
                        where d.project_id = l.project_id and d.leave_id = l.id)
                    union all
                    select 1 from roster.swap_fact f
                    where f.project_id = :project and f.step = 'ANSWER' and not exists (select 1 from roster.swap_fact e
                        where e.project_id = f.project_id and e.swap_id = f.swap_id and e.step = 'END')
                    limit 100) waiting""").param("project", projectId).query(Integer.class).single();
    }
}
