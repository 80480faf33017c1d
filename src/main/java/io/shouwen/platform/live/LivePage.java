package io.shouwen.platform.live;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The connection of one open page. Events wait in a bounded queue and are written by a virtual thread, so a browser
 * that stops reading delays nobody else. If the queue is full, the connection is closed; after reconnecting the page
 * receives {@code hello} and reloads its data.
 */
final class LivePage {

    /** Capacity of the queue. */
    static final int WAITING = 64;

    private static final Set<DataWithMediaType> END = Set.of();

    private final SseEmitter line;
    private final BlockingQueue<Set<DataWithMediaType>> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean over;

    LivePage(SseEmitter line) {
        this.line = line;
    }

    /** @param gone called once, after the last write */
    void start(Runnable gone) {
        Thread.ofVirtual().name("live-page").start(() -> {
            try {
                write();
            } finally {
                over = true;
                gone.run();
            }
        });
    }

    private void write() {
        try {
            while (!over) {
                Set<DataWithMediaType> event = waiting.take();
                if (event.isEmpty()) {
                    break;
                }
                line.send(event);
            }
        } catch (IOException | IllegalStateException e) {
            // The browser has left the page: the usual end of a connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        line.complete();
    }

    /** Does not block. @return false if the queue is full and the connection is closed */
    boolean offer(Set<DataWithMediaType> event) {
        if (over || !waiting.offer(event)) {
            over = true;
            return false;
        }
        return true;
    }

    /** Closes the connection without waiting for a running write. */
    void end() {
        over = true;
        waiting.clear();
        waiting.offer(END);
    }
}
