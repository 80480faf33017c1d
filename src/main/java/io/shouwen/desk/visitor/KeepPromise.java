package io.shouwen.desk.visitor;

import io.shouwen.desk.visitor.Promise.Ending;
import io.shouwen.desk.visitor.Promise.Moved;
import io.shouwen.desk.visitor.Promises.Given;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a promise in a call, moves it with consent, and ends it with the answer or without. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.2.2")
class KeepPromise {

    private final Promises promises;
    private final Audit audit;
    private final Live live;

    KeepPromise(Promises promises, Audit audit, Live live) {
        this.promises = promises;
        this.audit = audit;
        this.live = live;
    }

    /** Idempotent by the id. */
    void make(UUID projectId, UUID id, Given given, Instant due, Actor by, Instant now) {
        if (promises.insert(projectId, Promise.made(id, due, by, now), given, now)) {
            audit.record(projectId, "promised", Promises.SUBJECT, id, null, Map.of("due", due, "text", given.text()));
            live.publish(projectId, ReceiveVisitor.TOPIC, id.toString());
        }
    }

    /**
     * Idempotent: what has ended stays as it is.
     *
     * @param answered false if it is said that there will be no answer
     */
    void end(UUID projectId, UUID id, boolean answered, String how, Actor by, Instant now) {
        Promise promise = promises.hold(projectId, id);
        if (promise.ending() != null) {
            return;
        }
        Ending ending = promise.end(answered, how, by, now).ending();
        if (ending != null) {
            promises.insert(projectId, id, ending);
            audit.record(projectId, answered ? "answered" : "broke", Promises.SUBJECT, id, null, ending);
            live.publish(projectId, ReceiveVisitor.TOPIC, id.toString());
        }
    }

    /** @param agreedBy who consented, and how */
    void move(UUID projectId, UUID id, UUID moveId, Instant to, String agreedBy, Actor by, Instant now) {
        Moved moved = promises.hold(projectId, id).move(moveId, to, agreedBy, by, now);
        promises.insert(projectId, moved.promise(), moved.move(), now);
        audit.record(projectId, "moved", Promises.SUBJECT, id, null, moved.move());
        live.publish(projectId, ReceiveVisitor.TOPIC, id.toString());
    }
}
