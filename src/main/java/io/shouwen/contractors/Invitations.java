package io.shouwen.contractors;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of invitations. Only a hash of the link is kept. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Invitations {

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those before it are used up. @return the secret of the link */
    String make(UUID projectId, UUID workerId, Actor by, Instant now) {
        useUp(projectId, workerId, now);
        String token = Ids.token();
        jdbc.sql("""
                insert into contractors.invitation (project_id, id, worker_id, token_hash, made_by, made_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(projectId, Ids.next(), workerId, Sha256.hex(token), by.id())
                .params(Sql.at(now), Sql.at(now.plus(Invitation.LASTS)))
                .update();
        return token;
    }

    void useUp(UUID projectId, UUID workerId, Instant now) {
        jdbc.sql("""
                update contractors.invitation set used_at = greatest(made_at, ?)
                where project_id = ? and worker_id = ? and used_at is null""").params(Sql.at(now), projectId, workerId).update();
    }

    /** Locks the row, so that of two parallel uses the second finds it used. */
    Optional<Invitation> byToken(UUID projectId, String token) {
        return jdbc.sql("""
                select id, worker_id, made_at, expires_at, used_at from contractors.invitation
                where project_id = ? and token_hash = ? for update""")
                .params(projectId, Sha256.hex(token))
                .query((row, n) -> new Invitation(
                        row.getObject("id", UUID.class),
                        row.getObject("worker_id", UUID.class),
                        Sql.instant(row, "made_at"),
                        Sql.instant(row, "expires_at"),
                        Sql.instantOrNull(row, "used_at")))
                .optional();
    }
}
