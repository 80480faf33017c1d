package io.shouwen.platform.notify;

import io.shouwen.platform.Sql;
import io.shouwen.platform.notify.Notifications.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The delivery log: messages that left or were to leave the product, newest first. */
@Repository
public class MessageQueries {

    /** Counts stop at this number. */
    public static final int MOST = 1000;

    /** @param recipient name of the member of staff; empty for others @param address masked */
    public record Entry(
            UUID id,
            MessageChannel channel,
            Kind kind,
            String recipient,
            String address,
            String messageKey,
            List<String> arguments,
            MessageState state,
            int attempts,
            String error,
            String providerId,
            Instant madeAt,
            Instant nextAt,
            @Nullable Instant sentAt) {}

    private static final String WHERE = """
            where m.project_id = :project and (:state::text is null or m.state = :state and (m.via = 'log') = :logged)
              and (:channel::text is null or m.channel = :channel)""";

    private final JdbcClient jdbc;

    MessageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after id of the last one of the previous page */
    public List<Entry> list(
            UUID projectId,
            @Nullable MessageState state,
            @Nullable MessageChannel channel,
            @Nullable UUID after,
            int limit) {
        return jdbc.sql("""
                select m.*, coalesce(a.name, '') as recipient
                from platform.message m left join platform.account a on a.id = m.recipient_id
                """ + WHERE + " and (:after::uuid is null or m.id < :after) order by m.id desc limit :limit")
                .param("project", projectId)
                .param("state", state == null ? null : state.stored())
                .param("logged", state == MessageState.LOGGED)
                .param("channel", channel == null ? null : channel.name())
                .param("after", after)
                .param("limit", limit)
                .query(MessageQueries::row)
                .list();
    }

    /** Counts by state, each at most {@link #MOST} + 1. */
    public Map<MessageState, Integer> counts(UUID projectId, @Nullable MessageChannel channel) {
        Map<MessageState, Integer> counts = new EnumMap<>(MessageState.class);
        for (MessageState state : MessageState.values()) {
            counts.put(
                    state,
                    jdbc.sql("select count(*) from (select 1 from platform.message m " + WHERE + " limit :limit) n")
                            .param("project", projectId)
                            .param("state", state.stored())
                            .param("logged", state == MessageState.LOGGED)
                            .param("channel", channel == null ? null : channel.name())
                            .param("limit", MOST + 1)
                            .query(Integer.class)
                            .single());
        }
        return counts;
    }

    public boolean holds(UUID projectId, UUID id) {
        return jdbc.sql("select exists (select 1 from platform.message where project_id = ? and id = ?)")
                .params(projectId, id)
                .query(Boolean.class)
                .single();
    }

    /** The address in full; the caller records the access in the audit log. */
    public Optional<String> address(UUID projectId, UUID id) {
        return jdbc.sql("select address from platform.message where project_id = ? and id = ? and channel <> 'WEBHOOK'")
                .params(projectId, id)
                .query(String.class)
                .optional();
    }

    private static Entry row(ResultSet row, int n) throws SQLException {
        MessageChannel channel = MessageChannel.valueOf(row.getString("channel"));
        return new Entry(
                row.getObject("id", UUID.class),
                channel,
                Kind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                OutgoingMessage.masked(channel, row.getString("address")),
                row.getString("message_key"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("via").equals(MessageSender.LOG)
                        ? MessageState.LOGGED
                        : MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getString("provider_id"),
                Sql.instant(row, "made_at"),
                Sql.instant(row, "next_at"),
                Sql.instantOrNull(row, "sent_at"));
    }
}
