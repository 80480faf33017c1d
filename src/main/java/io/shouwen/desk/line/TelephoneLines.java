package io.shouwen.desk.line;

import io.shouwen.desk.line.view.LineSettings.LineRow;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Seal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The store of telephone lines. A line is found by the token that its system sends; only the token's hash is stored.
 */
@Repository
public class TelephoneLines {

    private static final String PLACE = "line";

    private final JdbcClient jdbc;
    private final Seal seal;

    TelephoneLines(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Works without a scope: the token determines the project. */
    @Transactional(readOnly = true)
    public Optional<TelephoneLine> byToken(String token) {
        return jdbc.sql("select project_id, id, secret, prefix, area from desk.line_of_token(?)")
                .param(Sha256.hex(token))
                .query((row, n) -> new TelephoneLine(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        opened(row.getString(3)),
                        row.getString(4),
                        row.getString(5)))
                .optional();
    }

    /** The project's lines, open ones first. */
    List<LineRow> list(UUID projectId) {
        return jdbc.sql("""
                select id, name, number, secret is not null as signed, prefix, area, opened_at, closed_at from desk.line
                where project_id = ? order by closed_at is not null, opened_at, id limit 100""")
                .param(projectId)
                .query((row, n) -> new LineRow(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("number"),
                        row.getBoolean("signed"),
                        row.getString("prefix"),
                        row.getString("area"),
                        Sql.instant(row, "opened_at"),
                        Sql.instantOrNull(row, "closed_at")))
                .list();
    }

    /** @return false if the id exists */
    public boolean open(UUID projectId, UUID id, String name, String number, Keys keys, Instant now) {
        return jdbc.sql("""
                insert into desk.line (project_id, id, name, number, token_hash, secret, opened_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (project_id, id) do nothing""")
                        .params(Sql.values(
                                projectId, id, name, number, Sha256.hex(keys.token()), sealed(keys.secret()), now))
                        .update()
                == 1;
    }

    /** Replaces the keys; the old ones are invalid at once. @throws NotFound if there is no such open line */
    void rotate(UUID projectId, UUID id, Keys keys) {
        changed(jdbc.sql("""
                update desk.line set token_hash = ?, secret = ? where project_id = ? and id = ? and closed_at is null""")
                .params(Sql.values(Sha256.hex(keys.token()), sealed(keys.secret()), projectId, id))
                .update());
    }

    /** @throws NotFound if there is no such open line */
    void numbersAreTold(UUID projectId, UUID id, String prefix, String area) {
        changed(jdbc.sql("""
                update desk.line set prefix = ?, area = ? where project_id = ? and id = ? and closed_at is null""").params(prefix, area, projectId, id).update());
    }

    /** @throws NotFound if there is no such open line */
    void close(UUID projectId, UUID id, Instant now) {
        changed(jdbc.sql("update desk.line set closed_at = ? where project_id = ? and id = ? and closed_at is null")
                .params(Sql.at(now), projectId, id)
                .update());
    }

    String name(UUID projectId, UUID id) {
        return jdbc.sql("select name from desk.line where project_id = ? and id = ? and closed_at is null")
                .params(projectId, id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** For all projects in scope. */
    void sealAll() {
        record Plain(UUID projectId, UUID id, String secret) {}
        jdbc.sql("select project_id, id, secret from desk.line where secret not like 'sealed:%'")
                .query((row, n) ->
                        new Plain(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list()
                .forEach(line -> jdbc.sql("update desk.line set secret = ? where project_id = ? and id = ?")
                        .params(seal.seal(line.secret(), PLACE), line.projectId(), line.id())
                        .update());
    }

    private @Nullable String sealed(@Nullable String secret) {
        return secret == null ? null : seal.seal(secret, PLACE);
    }

    private @Nullable String opened(@Nullable String sealed) {
        return sealed == null ? null : seal.open(sealed, PLACE);
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }

    /** The keys of a line, shown once. @param secret key of the signatures; null if the line accepts unsigned events */
    public record Keys(String token, @Nullable String secret) {

        static Keys fresh(boolean signed) {
            return new Keys(Ids.token(), signed ? Ids.token() : null);
        }
    }
}
