package io.shouwen.platform.web;

import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a submission idempotent. The client makes the id: the same id with the same content returns the first result,
 * with other content it is refused. Of two parallel submissions the second waits for the first.
 */
@Component
public class Receipts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Receipts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return location of the record, from this or the first submission */
    @Transactional(propagation = Propagation.MANDATORY)
    public String once(UUID projectId, UUID id, Object content, Supplier<String> work) {
        String hash = Sha256.hex(content.toString());
        int fresh = jdbc.sql("""
                insert into platform.receipt (project_id, id, content_hash, location, at) values (?, ?, ?, '', ?)
                on conflict do nothing""")
                .params(projectId, id, hash, Sql.at(clock.instant()))
                .update();
        if (fresh == 1) {
            String location = work.get();
            jdbc.sql("update platform.receipt set location = ? where project_id = ? and id = ?")
                    .params(location, projectId, id)
                    .update();
            return location;
        }
        record First(String hash, String location) {}
        First first = jdbc.sql("select content_hash, location from platform.receipt where project_id = ? and id = ?")
                .params(projectId, id)
                .query((row, n) -> new First(row.getString(1), row.getString(2)))
                .single();
        if (!first.hash().equals(hash)) {
            throw new RuleBroken("3.1.5", "platform.receipt.other-content");
        }
        return first.location();
    }
}
