package io.shouwen.platform.notify;

import io.shouwen.platform.Ids;
import io.shouwen.platform.notify.Notifications.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each project's receiver of messages. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Webhooks {

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Webhook> find(UUID projectId) {
        return jdbc.sql("select id, url, format, kinds, secret from platform.webhook where project_id = ?")
                .param(projectId)
                .query((row, n) -> new Webhook(
                        row.getObject("id", UUID.class),
                        row.getString("url"),
                        Webhook.Format.valueOf(row.getString("format")),
                        Arrays.stream((String[]) row.getArray("kinds").getArray())
                                .map(Kind::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getString("secret")))
                .optional();
    }

    /** A new address gets a new secret. */
    public void set(UUID projectId, String url, Webhook.Format format, Set<Kind> kinds) {
        jdbc.sql("""
                insert into platform.webhook as w (project_id, id, url, format, kinds, secret) values (?, ?, ?, ?, ?, ?)
                on conflict (project_id) do update set format = excluded.format, kinds = excluded.kinds,
                    url = excluded.url, secret = case when w.url = excluded.url then w.secret else excluded.secret end""")
                .params(projectId, Ids.next(), url, format.name())
                .param(kinds.stream().map(Kind::name).sorted().toArray(String[]::new))
                .param(Ids.token())
                .update();
    }

    public void remove(UUID projectId) {
        jdbc.sql("delete from platform.webhook where project_id = ?")
                .param(projectId)
                .update();
    }
}
