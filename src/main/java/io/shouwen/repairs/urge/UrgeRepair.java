package io.shouwen.repairs.urge;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sql;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.repairs.Repair;
import io.shouwen.repairs.RepairNews;
import io.shouwen.repairs.RepairStage;
import io.shouwen.repairs.Repairs;
import io.shouwen.tickets.Colleagues;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The resident asks where somebody is: counted, and told to the owner; from the second time on also to the supervisor. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"2.1.3", "4.1.2.2"})
class UrgeRepair {

    private final Repairs repairs;
    private final RepairNews news;
    private final Colleagues colleagues;
    private final JdbcClient jdbc;

    UrgeRepair(Repairs repairs, RepairNews news, Colleagues colleagues, JdbcClient jdbc) {
        this.repairs = repairs;
        this.news = news;
        this.colleagues = colleagues;
        this.jdbc = jdbc;
    }

    /** The reason why it cannot be urged, or null. */
    static @Nullable RuleBroken mayUrge(Repair repair) {
        return repair.stage() == RepairStage.CLOSED || repair.stage() == RepairStage.DONE
                ? new RuleBroken("4.1.2.2", "repairs.rule.nothing-to-urge")
                : null;
    }

    /** @param words what the resident said, at most 500 characters, may be empty */
    public void urge(ProjectRef project, UUID id, Actor by, UUID key, String words, Instant now) {
        Repair repair = repairs.forMove(project.id(), id);
        RuleBroken.throwIf(mayUrge(repair));
        jdbc.sql("insert into repairs.urging (project_id, id, repair_id, words, by_id, at) values (?, ?, ?, ?, ?, ?)")
                .params(Sql.values(project.id(), key, id, words, by.id(), now))
                .update();
        int times = count(project.id(), id);
        news.said(repair, "urged", words);
        Set<UUID> told = new HashSet<>(colleagues.answeringFor(project.id(), repair.owner(), now));
        if (repair.offeredTo() != null) {
            told.add(repair.offeredTo());
        }
        if (times > 1) {
            told.addAll(colleagues.reachable(project.id(), Role.SUPERVISOR, now));
        }
        news.tell(
                repair,
                by,
                told,
                times > 1 ? Notifications.Kind.ALARM : Notifications.Kind.TASK,
                "repairs.told.urged",
                Integer.toString(times),
                words);
    }

    int count(UUID projectId, UUID id) {
        return jdbc.sql("select count(*) from repairs.urging where project_id = ? and repair_id = ?")
                .params(projectId, id)
                .query(Integer.class)
                .single();
    }
}
