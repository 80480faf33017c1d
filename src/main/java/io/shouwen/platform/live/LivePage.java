package io.shouwen.platform.live;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page. Its events wait in a bounded queue and a virtual thread of its own writes them, so that a browser that
 * stops reading holds up nobody but itself. Once its queue is full the page is given up; a browser that comes back is
 * greeted with {@code hello} and fetches everything anew.
 */
final class LivePage {

    /** How many events may wait for a page that reads too slowly. */
    static final int WAITING = 64;

    private static final Set<DataWithMediaType> END = Set.of();

    private final SseEmitter line;
    private final BlockingQueue<Set<DataWithMediaType>> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean over;

    LivePage(SseEmitter line) {
        this.line = line;
    }

    /** @param gone called once, when nothing is written to the page any more */
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
            // The browser went away; that is how such a page usually ends.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        line.complete();
    }

    /** Never waits. @return false if the page has not read for so long that it is given up */
    boolean offer(Set<DataWithMediaType> event) {
        if (over || !waiting.offer(event)) {
            over = true;
            return false;
        }
        return true;
    }

    /** Ends the page without waiting for what is being written. */
    void end() {
        over = true;
        waiting.clear();
        waiting.offer(END);
    }
}
