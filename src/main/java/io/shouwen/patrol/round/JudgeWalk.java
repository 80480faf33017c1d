package io.shouwen.patrol.round;

import io.shouwen.duty.OnDuty;
import io.shouwen.platform.Clause;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges a walk in the transaction that closes it, and again when a record arrives later. Notifies the supervisor of a
 * doubtful walk. The caller holds the lock on the walk, so that no record arrives in between.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.2.1")
class JudgeWalk {

    private final Walks walks;
    private final OnDuty duty;
    private final Notifications notifications;
    private final JdbcClient jdbc;

    JudgeWalk(Walks walks, OnDuty duty, Notifications notifications, JdbcClient jdbc) {
        this.walks = walks;
        this.duty = duty;
        this.notifications = notifications;
        this.jdbc = jdbc;
    }

    Judgement close(FieldPhone sender, Walks.Walk walk, Instant at, String remark) {
        UUID project = sender.project().id();
        Judgement judgement = walks.judge(project, walk.id());
        walks.close(project, walk.id(), at, sender.now(), remark, judgement);
        tell(project, walk.id(), judgement, sender.now());
        return judgement;
    }

    /** Judges the walk if it is closed; a verdict under earlier rules is kept. */
    void again(UUID project, UUID walk, Instant now) {
        if (walks.verdict(project, walk).isPresent()) {
            Judgement judgement = walks.judge(project, walk);
            walks.judged(project, walk, judgement);
            tell(project, walk, judgement, now);
        }
    }

    private void tell(UUID project, UUID walk, Judgement judgement, Instant now) {
        if (!judgement.verdict().doubtful()) {
            return;
        }
        record Walked(String route, String by) {}
        Walked walked = jdbc.sql("""
                select r.name, a.name from patrol.walk k
                join patrol.route r on r.project_id = k.project_id and r.id = k.route_id
                join platform.person a on a.id = k.by_id
                where k.project_id = ? and k.id = ?""")
                .params(project, walk)
                .query((row, n) -> new Walked(row.getString(1), row.getString(2)))
                .single();
        notifications.tellOnce(
                project,
                "doubtful " + walk,
                duty.reachable(project, Role.SUPERVISOR, now),
                Notifications.Kind.TASK,
                "patrol/walks/" + walk,
                "patrol.round.told.doubtful",
                walked.by(),
                walked.route());
    }
}
