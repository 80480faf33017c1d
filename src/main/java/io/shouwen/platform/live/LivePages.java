package io.shouwen.platform.live;

import io.shouwen.platform.security.SessionGate;
import io.shouwen.platform.security.SessionGate.Pass;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open pages of this node. No method waits for a browser. */
@Component
class LivePages {

    private final SessionGate gate;
    private final Map<LivePage, Pass> open = new ConcurrentHashMap<>();

    LivePages(SessionGate gate) {
        this.gate = gate;
    }

    /**
     * {@code hello} is kept by the emitter until the request's own thread writes it, and with it the headers. Written by
     * another thread they would meet those which Spring Security adds as the request leaves its filters, and the answer
     * would sometimes be lost.
     */
    SseEmitter open(Pass pass, SseEmitter line) throws IOException {
        LivePage page = new LivePage(line);
        line.onCompletion(page::end);
        line.onError(e -> page.end());
        line.send(event("hello", ""));
        open.put(page, pass);
        page.start(() -> open.remove(page));
        return line;
    }

    void pass(UUID projectId, String topic, String data) {
        Set<DataWithMediaType> event = event(topic, data);
        open.forEach((page, pass) -> {
            if (pass.projectId().equals(projectId)) {
                give(page, event);
            }
        });
    }

    /** Tells every page that it may have missed events. */
    void greet() {
        everyPage(event("hello", ""));
    }

    /**
     * Sends a heartbeat, which keeps proxies from closing connections and by which a page notices a dead one, and
     * closes those whose session or role has ended.
     */
    void beat() {
        Set<Pass> valid = gate.valid(Set.copyOf(open.values()));
        Set<DataWithMediaType> beat = event("beat", "");
        open.forEach((page, pass) -> {
            if (valid.contains(pass)) {
                give(page, beat);
            } else {
                open.remove(page);
                page.end();
            }
        });
    }

    void endAll() {
        open.keySet().forEach(LivePage::end);
    }

    private void everyPage(Set<DataWithMediaType> event) {
        open.keySet().forEach(page -> give(page, event));
    }

    private void give(LivePage page, Set<DataWithMediaType> event) {
        if (!page.offer(event)) {
            open.remove(page);
        }
    }

    private static Set<DataWithMediaType> event(String name, String data) {
        return SseEmitter.event().name(name).data(data).build();
    }
}
