package io.shouwen.platform.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends this node's events with NOTIFY, on one thread, in one statement what has gathered.
 * Transactions do not call NOTIFY themselves, because PostgreSQL then locks out the commits of all others until theirs
 * is on disk.
 */
@Component
class LivePublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LivePublisher.class);

    /** Events of this time go in one statement; nobody notices the delay. */
    private static final Duration GATHER = Duration.ofMillis(20);

    private final JdbcClient jdbc;
    private final BlockingQueue<List<String>> waiting = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread publishing;

    LivePublisher(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does not wait. @param events of a transaction that is committed */
    void publish(List<String> events) {
        waiting.add(events);
    }

    private void publish() {
        while (Thread.currentThread() == publishing) {
            try {
                Set<String> events = new LinkedHashSet<>(waiting.take());
                Thread.sleep(GATHER);
                List<List<String>> more = new ArrayList<>();
                waiting.drainTo(more);
                more.forEach(events::addAll);
                jdbc.sql("select pg_notify(?, event) from unnest(?::text[]) as event")
                        .params(Live.CHANNEL, events.toArray(String[]::new))
                        .query((row, n) -> 0)
                        .list();
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException e) {
                // Without a database the listeners lose their connection too, and greet their pages afterwards.
                LOG.warn("live events lost: {}", e.getMessage());
            }
        }
    }

    @Override
    public void start() {
        // Set before the start, because the thread runs only while it is the current one.
        Thread thread = Thread.ofPlatform().name("live-publisher").daemon().unstarted(this::publish);
        publishing = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = publishing;
        publishing = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return publishing != null;
    }
}
