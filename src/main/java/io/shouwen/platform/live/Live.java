package io.shouwen.platform.live;

import io.shouwen.platform.History;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes a live event to all open pages of a project on every node. PostgreSQL delivers it at commit, and not after
 * a rollback. A page receives {@code topic} and then fetches what its user may see, so {@code data} contains ids, never
 * content (at most 7,000 characters).
 */
@Component
public class Live {

    static final String CHANNEL = "shouwen_live";

    private final JdbcClient jdbc;

    Live(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(UUID projectId, String topic, String data) {
        if (History.isBeingWritten()) {
            return;
        }
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, projectId + " " + topic + " " + data)
                .query((row, n) -> 0)
                .list();
    }
}
