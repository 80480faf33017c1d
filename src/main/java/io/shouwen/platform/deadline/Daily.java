package io.shouwen.platform.deadline;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A task that a project does every day, as a deadline with its own subject type. Its {@link DeadlineAlarms} schedules
 * the next day in the same transaction, so the chain survives a crash and runs on any node.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Daily {

    private static final String PURPOSE = "daily";

    private final Deadlines deadlines;
    private final ProjectDirectory projects;
    private final JdbcClient jdbc;

    Daily(Deadlines deadlines, ProjectDirectory projects, JdbcClient jdbc) {
        this.deadlines = deadlines;
        this.projects = projects;
        this.jdbc = jdbc;
    }

    /** Schedules the next run unless one is scheduled. */
    public void begin(UUID projectId, String subject, LocalTime hour, Instant now) {
        boolean seenTo = jdbc.sql("""
                select exists (select from platform.deadline
                where project_id = ? and subject_type = ? and ended_at is null and due_at > ?)""")
                .params(projectId, subject, Sql.at(now))
                .query(Boolean.class)
                .single();
        if (!seenTo) {
            tomorrow(projectId, subject, hour, now);
        }
    }

    /** Schedules the next day's run at this hour of the project's local time. */
    public void tomorrow(UUID projectId, String subject, LocalTime hour, Instant now) {
        ZoneId zone = projects.byId(projectId).map(ProjectRef::zone).orElse(ZoneId.of("Asia/Shanghai"));
        Instant next = LocalDate.ofInstant(now, zone)
                .plusDays(1)
                .atTime(hour)
                .atZone(zone)
                .toInstant();
        DeadlinePlan.Alarm alarm = new DeadlinePlan.Alarm(1, next);
        deadlines.set(new DeadlinePlan(projectId, subject, Ids.GROUP, PURPOSE, next, List.of(alarm)), now);
    }
}
