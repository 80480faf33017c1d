package io.shouwen.platform.notify;

import io.shouwen.platform.Sql;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Detects channels that keep failing, and notifies the property manager once, inside the product. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChannelTrouble {

    /** Number of consecutive failures before the notification. */
    static final int TOO_MANY = 5;

    /** @param since time of the first of the consecutive failures */
    public record Trouble(MessageChannel channel, int failures, Instant since, String lastError) {}

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Notifications notifications;

    ChannelTrouble(JdbcClient jdbc, Accounts accounts, Notifications notifications) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.notifications = notifications;
    }

    void more(OutgoingMessage message, String error, Instant now) {
        UUID project = message.project().id();
        int failures = jdbc.sql("""
                insert into platform.channel_trouble as t (project_id, channel, failures, since, last_error)
                values (?, ?, 1, ?, ?)
                on conflict (project_id, channel) do update set failures = t.failures + 1, last_error = excluded.last_error
                returning failures""")
                .params(Sql.values(project, message.channel().name(), now, error))
                .query(Integer.class)
                .single();
        int untold = failures < TOO_MANY
                ? 0
                : jdbc.sql("""
                update platform.channel_trouble set told_at = ?
                where project_id = ? and channel = ? and told_at is null""")
                        .params(Sql.values(now, project, message.channel().name()))
                        .update();
        if (untold == 1) {
            notifications.tellInside(
                    project,
                    accounts.holders(project, Role.MANAGER),
                    Kind.ALARM,
                    "messages?state=failed",
                    "messages.trouble." + message.channel().name());
        }
    }

    void over(OutgoingMessage message) {
        jdbc.sql("delete from platform.channel_trouble where project_id = ? and channel = ?")
                .params(message.project().id(), message.channel().name())
                .update();
    }

    /** Channels that keep failing. */
    public List<Trouble> of(UUID projectId) {
        return jdbc.sql("""
                select channel, failures, since, last_error from platform.channel_trouble
                where project_id = ? and failures >= ? order by channel""")
                .params(projectId, TOO_MANY)
                .query((row, n) -> new Trouble(
                        MessageChannel.valueOf(row.getString("channel")),
                        row.getInt("failures"),
                        Sql.instant(row, "since"),
                        row.getString("last_error")))
                .list();
    }
}
