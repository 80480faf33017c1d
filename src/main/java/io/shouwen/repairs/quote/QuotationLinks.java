package io.shouwen.repairs.quote;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links by which owners answer quotations; only hashes of their tokens are stored. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class QuotationLinks {

    static final Duration LAST = Duration.ofDays(7);

    /** What a token leads to. */
    record Link(UUID quotation, UUID repair, String number, String title, Instant expires) {}

    private final JdbcClient jdbc;

    QuotationLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the token */
    String make(UUID projectId, UUID quotation, Actor by, Instant now) {
        String token = Ids.token();
        jdbc.sql("""
                insert into repairs.quotation_link (project_id, token_hash, quotation_id, made_by, made_at, expires_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, Sha256.hex(token), quotation, by.id(), now, now.plus(LAST)))
                .update();
        return token;
    }

    /** @throws NotFound if the token is forged or of another project */
    Link find(UUID projectId, String token) {
        return jdbc.sql("""
                select l.quotation_id, q.repair_id, m.number, m.title, l.expires_at
                from repairs.quotation_link l
                join repairs.quotation q on q.project_id = l.project_id and q.id = l.quotation_id
                join tickets.matter m on m.project_id = q.project_id and m.id = q.repair_id
                where l.project_id = ? and l.token_hash = ?""")
                .params(projectId, Sha256.hex(token))
                .query((row, n) -> new Link(
                        row.getObject("quotation_id", UUID.class),
                        row.getObject("repair_id", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        Sql.instant(row, "expires_at")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
