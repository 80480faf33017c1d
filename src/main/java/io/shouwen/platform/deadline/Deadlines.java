package io.shouwen.platform.deadline;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets, moves and ends deadlines, in the transaction of their subject. Each level is raised exactly once, on any number
 * of nodes: by the transaction that marks the alarm's row.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Deadlines {

    private record Level(UUID projectId, UUID deadlineId, int level, Instant at) {}

    private final JdbcClient jdbc;
    private final SchedulerClient scheduler;
    private final DeadlineSubjects subjects;

    Deadlines(JdbcClient jdbc, SchedulerClient scheduler, DeadlineSubjects subjects) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.subjects = subjects;
    }

    /** @throws IllegalStateException if no {@link DeadlineAlarms} handles this subject type */
    public void set(DeadlinePlan plan, Instant now) {
        set(List.of(plan), now);
    }

    /** Sets several deadlines with as few statements as one. */
    public void set(List<DeadlinePlan> plans, Instant now) {
        List<Level> levels = new ArrayList<>();
        for (DeadlinePlan plan : plans) {
            UUID id = save(plan, now);
            plan.alarms().forEach(alarm -> levels.add(new Level(plan.projectId(), id, alarm.level(), alarm.at())));
        }
        jdbc.sql("""
                insert into platform.deadline_alarm (project_id, deadline_id, level, at)
                select * from unnest(?::uuid[], ?::uuid[], ?::smallint[], ?::timestamptz[])""")
                .param(Sql.column(levels, Level::projectId))
                .param(Sql.column(levels, Level::deadlineId))
                .param(Sql.column(levels, Level::level))
                .param(Sql.column(levels, Level::at))
                .update();
        if (!History.isBeingWritten()) {
            schedule(levels);
        }
    }

    private UUID save(DeadlinePlan plan, Instant now) {
        subjects.alarm(plan.subjectType());
        UUID fresh = Ids.next();
        UUID id = jdbc.sql("""
                insert into platform.deadline (project_id, id, subject_type, subject_id, purpose, due_at, set_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (project_id, subject_type, subject_id, purpose)
                do update set due_at = excluded.due_at, set_at = excluded.set_at, ended_at = null
                returning id""")
                .params(plan.projectId(), fresh, plan.subjectType(), plan.subjectId(), plan.purpose())
                .params(Sql.at(plan.due()), Sql.at(now))
                .query(UUID.class)
                .single();
        if (!id.equals(fresh)) {
            jdbc.sql("delete from platform.deadline_alarm where project_id = ? and deadline_id = ?")
                    .params(plan.projectId(), id)
                    .update();
        }
        return id;
    }

    /** Jobs are never cancelled: one for a moved or ended deadline finds nothing due. */
    void schedule(UUID projectId, UUID id, Instant at) {
        scheduler.schedule(DeadlineJob.at(projectId, id), at);
    }

    /** One job per point in time. */
    private void schedule(List<Level> levels) {
        scheduler.scheduleBatch(levels.stream()
                .map(level -> new Level(level.projectId(), level.deadlineId(), 0, level.at()))
                .distinct()
                .<SchedulableInstance<?>>map(level ->
                        SchedulableInstance.of(DeadlineJob.at(level.projectId(), level.deadlineId()), level.at()))
                .toList());
    }

    /** Ends a deadline, because its subject is done or no longer wanted; idempotent. */
    public void end(UUID projectId, String subjectType, UUID subjectId, String purpose, Instant now) {
        jdbc.sql("""
                update platform.deadline set ended_at = ?
                where project_id = ? and subject_type = ? and subject_id = ? and purpose = ? and ended_at is null""")
                .params(Sql.at(now), projectId, subjectType, subjectId, purpose)
                .update();
    }

    /** Raises the due levels of a deadline in order. */
    void raise(UUID projectId, UUID id, Instant now) {
        jdbc.sql("""
                with mine as (
                    update platform.deadline_alarm a set raised_at = :now
                    from platform.deadline d
                    where d.project_id = :project and d.id = :id and d.ended_at is null
                      and a.project_id = d.project_id and a.deadline_id = d.id
                      and a.raised_at is null and a.at <= :now
                    returning d.subject_type, d.subject_id, d.purpose, a.level, d.due_at)
                select * from mine order by level""")
                .param("now", Sql.at(now))
                .param("project", projectId)
                .param("id", id)
                .query((row, n) -> new DeadlineReached(
                        projectId,
                        row.getString("subject_type"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("purpose"),
                        row.getInt("level"),
                        Sql.instant(row, "due_at"),
                        now))
                .list()
                .forEach(reached -> subjects.alarm(reached.subjectType()).accept(reached));
    }
}
