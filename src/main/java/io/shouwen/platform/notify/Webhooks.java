package io.shouwen.platform.notify;

import io.shouwen.platform.Ids;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Seal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The store of each project's webhook. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Webhooks {

    private final JdbcClient jdbc;
    private final Seal seal;

    Webhooks(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    public Optional<Webhook> find(UUID projectId) {
        return jdbc.sql("select id, url, format, kinds, secret from platform.webhook where project_id = ?")
                .param(projectId)
                .query((row, n) -> new Webhook(
                        row.getObject("id", UUID.class),
                        seal.open(row.getString("url"), place(projectId)),
                        Webhook.Format.valueOf(row.getString("format")),
                        Arrays.stream((String[]) row.getArray("kinds").getArray())
                                .map(Kind::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        seal.open(row.getString("secret"), place(projectId))))
                .optional();
    }

    /**
     * A new address gets a new secret. Both are encrypted, because anybody who knows a robot's address can post into
     * its group.
     */
    public void set(UUID projectId, String url, Webhook.Format format, Set<Kind> kinds) {
        String secret = find(projectId)
                .filter(before -> before.url().equals(url))
                .map(Webhook::secret)
                .orElseGet(Ids::token);
        jdbc.sql("""
                insert into platform.webhook (project_id, id, url, format, kinds, secret) values (?, ?, ?, ?, ?, ?)
                on conflict (project_id) do update set format = excluded.format, kinds = excluded.kinds,
                    url = excluded.url, secret = excluded.secret""")
                .params(projectId, Ids.next(), seal.seal(url, place(projectId)), format.name())
                .param(kinds.stream().map(Kind::name).sorted().toArray(String[]::new))
                .param(seal.seal(secret, place(projectId)))
                .update();
    }

    /** Encrypts values that were stored before encryption was introduced. */
    void seal(UUID projectId) {
        find(projectId).ifPresent(known -> set(projectId, known.url(), known.format(), known.kinds()));
    }

    public void remove(UUID projectId) {
        jdbc.sql("delete from platform.webhook where project_id = ?")
                .param(projectId)
                .update();
    }

    private static String place(UUID projectId) {
        return "webhook " + projectId;
    }
}
