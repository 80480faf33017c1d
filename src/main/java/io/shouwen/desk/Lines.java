package io.shouwen.desk;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lines of all projects, found by the token their telephone system sends. Only its hash is kept. */
@Repository
class Lines {

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Needs no scope: the token says which project it is. */
    @Transactional(readOnly = true)
    public Optional<Line> byToken(String token) {
        return jdbc.sql("select project_id, id, secret from desk.line_of_token(?)")
                .param(Sha256.hex(token))
                .query((row, n) ->
                        new Line(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .optional();
    }

    UUID open(UUID projectId, String name, String number, String token, @Nullable String secret, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into desk.line (project_id, id, name, number, token_hash, secret, opened_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, id, name, number, Sha256.hex(token), secret, now))
                .update();
        return id;
    }
}
