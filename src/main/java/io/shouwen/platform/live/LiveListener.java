package io.shouwen.platform.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Receives notifications on one connection per node and forwards each to this node's open pages of its project. */
@Component
class LiveListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveListener.class);

    private final DataSource dataSource;
    private final LivePages pages;
    private final Duration heartbeat;
    private volatile @Nullable Thread listening;

    LiveListener(DataSource dataSource, LivePages pages, @Value("${shouwen.live.heartbeat:15s}") Duration heartbeat) {
        this.dataSource = dataSource;
        this.pages = pages;
        this.heartbeat = heartbeat;
    }

    @Override
    public void start() {
        // Set before the start, because the thread runs only while it is the current one.
        Thread thread = Thread.ofPlatform().name("live-listener").daemon().unstarted(this::listen);
        listening = thread;
        thread.start();
    }

    private void listen() {
        while (Thread.currentThread() == listening) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + Live.CHANNEL);
                pages.greet();
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException | RuntimeException e) {
                if (Thread.currentThread() == listening) {
                    LOG.warn("live events interrupted, listening again: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void hear(PGConnection postgres) throws SQLException {
        long beatAt = System.nanoTime() + heartbeat.toNanos();
        while (Thread.currentThread() == listening) {
            // A timeout of zero would wait forever.
            long wait = Math.max(1, (beatAt - System.nanoTime()) / 1_000_000);
            PGNotification[] heard = postgres.getNotifications((int) wait);
            if (heard != null) {
                for (PGNotification notification : heard) {
                    String[] parts = notification.getParameter().split(" ", 3);
                    pages.pass(UUID.fromString(parts[0]), parts[1], parts[2]);
                }
            }
            if (System.nanoTime() - beatAt >= 0) {
                pages.beat();
                beatAt = System.nanoTime() + heartbeat.toNanos();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread thread = listening;
        listening = null;
        if (thread != null) {
            thread.interrupt();
        }
        pages.endAll();
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }
}
