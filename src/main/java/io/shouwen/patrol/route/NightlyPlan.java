package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.deadline.DeadlinePlan;
import io.shouwen.platform.deadline.DeadlinePlan.Alarm;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.deadline.Deadlines;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans each project's rounds every night, from its first route on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.2.1")
class NightlyPlan {

    static final String SUBJECT = "patrol-plan";
    private static final String ROUNDS = "rounds";
    private static final LocalTime NIGHT = LocalTime.of(0, 30);

    private final Deadlines deadlines;
    private final Rounds rounds;
    private final ProjectDirectory projects;
    private final JdbcClient jdbc;

    NightlyPlan(Deadlines deadlines, Rounds rounds, ProjectDirectory projects, JdbcClient jdbc) {
        this.deadlines = deadlines;
        this.rounds = rounds;
        this.projects = projects;
        this.jdbc = jdbc;
    }

    /** Plans anew what has not begun, and sees to it that the night goes on from there. */
    void now(UUID projectId, Instant now) {
        rounds.replan(projectId, now);
        boolean seenTo = jdbc.sql("""
                select exists (select from platform.deadline
                where project_id = ? and subject_type = ? and ended_at is null and due_at > ?)""")
                .params(projectId, SUBJECT, Sql.at(now))
                .query(Boolean.class)
                .single();
        if (!seenTo) {
            tomorrow(projectId, now);
        }
    }

    @EventListener
    void night(DeadlineReached deadline) {
        if (deadline.subjectType().equals(SUBJECT)) {
            rounds.plan(deadline.projectId(), deadline.now());
            tomorrow(deadline.projectId(), deadline.now());
        }
    }

    private void tomorrow(UUID projectId, Instant now) {
        ZoneId zone = projects.byId(projectId).map(ProjectRef::zone).orElse(ZoneId.of("Asia/Shanghai"));
        Instant next = LocalDate.ofInstant(now, zone)
                .plusDays(1)
                .atTime(NIGHT)
                .atZone(zone)
                .toInstant();
        deadlines.set(new DeadlinePlan(projectId, SUBJECT, Ids.GROUP, ROUNDS, next, List.of(new Alarm(1, next))), now);
    }
}
