package io.shouwen.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks whether open connections are still permitted. A request is checked only at its begin, but a live connection
 * may last for days.
 */
@Component
public class SessionGate {

    private final JdbcClient jdbc;

    SessionGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a connection was opened with. */
    public record Pass(String session, UUID accountId, UUID projectId) {}

    /**
     * Those whose session has not ended, whose account is open, and who still have a role in the project; one statement
     * for all.
     */
    @Transactional(readOnly = true)
    public Set<Pass> valid(Collection<Pass> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        List<Pass> passes = List.copyOf(asked);
        return jdbc
                .sql("""
                select p.session, p.account, p.project
                from unnest(?::text[], ?::uuid[], ?::uuid[]) p (session, account, project)
                join platform.session s on s.id = p.session
                join platform.account a on a.id = p.account and a.closed_at is null
                where s.ends_at > now()
                  and exists (select 1 from platform.account_grant g
                              where g.account_id = p.account and (g.project_id = p.project or g.project_id is null))""")
                .params(
                        passes.stream().map(Pass::session).toArray(String[]::new),
                        passes.stream().map(Pass::accountId).toArray(UUID[]::new),
                        passes.stream().map(Pass::projectId).toArray(UUID[]::new))
                .query((row, n) ->
                        new Pass(row.getString(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .stream()
                .collect(Collectors.toSet());
    }
}
