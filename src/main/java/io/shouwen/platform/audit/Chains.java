package io.shouwen.platform.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All chains of a database, verified without the application, as a user whom row-level security does not restrict.
 *
 * @param unlinked entries that are to be linked; a Shouwen that runs does it within a second
 * @param oldest since when the oldest of them waits, or null
 */
public record Chains(
        int count,
        List<String> broken,
        long unlinked,
        @Nullable Instant oldest) {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    public static Chains checked(JdbcClient jdbc) {
        AuditChain chain = new AuditChain(jdbc);
        List<UUID> projects = jdbc.sql("""
                        select project_id from platform.audit_head
                        union select project_id from platform.audit_link
                        union select project_id from platform.audit_unlinked
                        union select project_id from platform.audit_entry order by project_id""").query(UUID.class).list();
        List<String> broken = projects.stream()
                .flatMap(project -> chain.verify(project).stream())
                .map(at -> "project " + at.projectId() + ", " + at.at())
                .toList();
        AuditChain.Unlinked unlinked = chain.unlinked();
        return new Chains(projects.size(), broken, unlinked.count(), unlinked.oldest());
    }

    /** Whether an entry has waited for its link longer than it may while Shouwen runs. */
    boolean late(Instant now) {
        return oldest != null && oldest.isBefore(now.minus(LONGEST));
    }
}
