package io.shouwen.platform.live;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One connection per node listens; each event goes to this node's open pages of its project. */
@Component
class LiveListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveListener.class);
    private static final int HEARTBEAT_MILLIS = 15_000;

    private final DataSource dataSource;
    private final Map<UUID, Set<SseEmitter>> pages = new ConcurrentHashMap<>();
    private volatile @Nullable Thread listening;

    LiveListener(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    SseEmitter open(UUID projectId) {
        SseEmitter page = new SseEmitter(0L);
        Set<SseEmitter> open = pages.computeIfAbsent(projectId, id -> ConcurrentHashMap.newKeySet());
        open.add(page);
        page.onCompletion(() -> open.remove(page));
        page.onError(e -> open.remove(page));
        send(page, SseEmitter.event().name("hello").data(""));
        return page;
    }

    @Override
    public void start() {
        // Known before it runs: it goes on only as long as it is the one.
        Thread thread = Thread.ofPlatform().name("live-listener").daemon().unstarted(this::listen);
        listening = thread;
        thread.start();
    }

    private void listen() {
        while (Thread.currentThread() == listening) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + Live.CHANNEL);
                everyPage(SseEmitter.event().name("hello").data(""));
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (Thread.currentThread() == listening) {
                    PGNotification[] heard = postgres.getNotifications(HEARTBEAT_MILLIS);
                    if (heard == null || heard.length == 0) {
                        everyPage(SseEmitter.event().comment(""));
                        continue;
                    }
                    for (PGNotification notification : heard) {
                        pass(notification.getParameter());
                    }
                }
            } catch (SQLException | RuntimeException e) {
                if (Thread.currentThread() == listening) {
                    LOG.warn("live events interrupted, listening again: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void pass(String message) {
        String[] parts = message.split(" ", 3);
        for (SseEmitter page : pages.getOrDefault(UUID.fromString(parts[0]), Set.of())) {
            send(page, SseEmitter.event().name(parts[1]).data(parts[2]));
        }
    }

    private void everyPage(SseEmitter.SseEventBuilder event) {
        var data = event.build();
        pages.values()
                .forEach(open -> open.forEach(page -> {
                    try {
                        page.send(data);
                    } catch (IOException | IllegalStateException e) {
                        page.complete();
                    }
                }));
    }

    private static void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException e) {
            page.complete();
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
        pages.values().forEach(open -> open.forEach(SseEmitter::complete));
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }
}
