package io.shouwen.platform.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verifies all chains of a database without the application, as a user whom row-level security does not restrict. */
public record Chains(int count, List<String> broken) {

    public static Chains checked(JdbcClient jdbc) {
        AuditChain chain = new AuditChain(jdbc);
        List<UUID> projects = jdbc.sql("""
                        select project_id from platform.audit_head
                        union select project_id from platform.audit_entry order by project_id""").query(UUID.class).list();
        List<String> broken = projects.stream()
                .flatMap(project -> chain.verify(project).stream())
                .map(at -> "project " + at.projectId() + ", entry " + at.seq())
                .toList();
        return new Chains(projects.size(), broken);
    }
}
