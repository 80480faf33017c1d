package io.shouwen.repairs.approval;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Scope;
import io.shouwen.repairs.EndRepair;
import io.shouwen.repairs.Repair;
import io.shouwen.repairs.RepairStage;
import io.shouwen.repairs.Repairs;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links by which residents accept or refuse the work; each is for one completion, and valid for a week. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.2")
class ApprovalLinks {

    static final Duration LASTS = Duration.ofDays(7);

    /** @param waiting whether that completion still waits for an answer */
    record Link(
            UUID repairId,
            UUID completion,
            String number,
            String title,
            String contact,
            String result,
            Instant expires,
            boolean waiting) {}

    private final JdbcClient jdbc;
    private final Repairs repairs;
    private final EndRepair end;

    ApprovalLinks(JdbcClient jdbc, Repairs repairs, EndRepair end) {
        this.jdbc = jdbc;
        this.repairs = repairs;
        this.end = end;
    }

    /** @return the token; only its hash is stored */
    String make(UUID projectId, UUID repairId, UUID by, Instant now) {
        Repair repair = repairs.forMove(projectId, repairId);
        if (repair.stage() != RepairStage.DONE) {
            throw new RuleBroken("4.1.2.2", "repairs.rule.stage");
        }
        String token = Ids.token();
        jdbc.sql("""
                insert into repairs.approval_link
                    (project_id, token_hash, repair_id, completion_id, made_by, made_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(
                        projectId, Sha256.hex(token), repairId, repair.last().id(), by, now))
                .params(Sql.values(now.plus(LASTS)))
                .update();
        return token;
    }

    /** @throws NotFound if there is no such link */
    Link find(UUID projectId, String token) {
        return jdbc.sql("""
                select l.repair_id, l.completion_id, t.number, t.title, t.contact_name, l.expires_at, f.words,
                       r.stage = 'DONE' and s.id = l.completion_id as waiting
                from repairs.approval_link l
                join repairs.repair r on r.project_id = l.project_id and r.id = l.repair_id
                join repairs.step s on s.project_id = r.project_id and s.repair_id = r.id and s.seq = r.seq
                join repairs.step f on f.project_id = l.project_id and f.id = l.completion_id
                join tickets.matter t on t.project_id = l.project_id and t.id = l.repair_id
                where l.project_id = ? and l.token_hash = ?""")
                .params(projectId, Sha256.hex(token))
                .query((row, n) -> new Link(
                        row.getObject("repair_id", UUID.class),
                        row.getObject("completion_id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("contact_name"),
                        row.getString("words"),
                        Sql.instant(row, "expires_at"),
                        row.getBoolean("waiting")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @return false if the link has expired, or that completion has its answer */
    boolean answer(ProjectRef project, String token, boolean good, String words, Instant now) {
        UUID id = find(project.id(), token).repairId();
        repairs.forMove(project.id(), id);
        Link link = find(project.id(), token); // again, under the lock
        if (!link.waiting() || !now.isBefore(link.expires())) {
            return false;
        }
        Actor resident = new Actor.Resident(link.completion(), link.contact());
        Scope.current().as(resident).run(() -> {
            if (good) {
                end.approveByLink(project, id, resident, Ids.next(), words, now);
            } else {
                end.refuse(project, id, resident, Ids.next(), words, now, now);
            }
        });
        return true;
    }
}
