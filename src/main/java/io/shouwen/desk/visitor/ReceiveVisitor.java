package io.shouwen.desk.visitor;

import io.shouwen.desk.visitor.DeskVisit.Reception;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.notify.Notifications;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes that people have come, and receives them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"3.2.1", "3.2.2"})
class ReceiveVisitor {

    static final String TOPIC = "visits";

    private final Visits visits;
    private final Notifications notifications;
    private final Audit audit;
    private final Live live;

    ReceiveVisitor(Visits visits, Notifications notifications, Audit audit, Live live) {
        this.visits = visits;
        this.notifications = notifications;
        this.audit = audit;
        this.live = live;
    }

    /** Somebody came and waits. Idempotent by the id. */
    void come(UUID projectId, UUID id, int people, Actor by, Instant now) {
        if (visits.insert(projectId, DeskVisit.came(id, people, now), by.id())) {
            audit.record(projectId, "came", Visits.SUBJECT, id, null, Map.of("people", people));
            live.publish(projectId, TOPIC, id.toString());
        }
    }

    /** @return false if somebody else has received them */
    boolean receive(UUID projectId, UUID id, Actor by, Instant now) {
        DeskVisit visit = visits.hold(projectId, id);
        Reception reception = visit.receive(by, now).reception();
        if (reception == null || !reception.by().equals(by.id())) {
            return false;
        }
        if (visit.waiting()) {
            visits.insert(projectId, id, reception);
            audit.record(projectId, "received", Visits.SUBJECT, id, null, null);
            live.publish(projectId, TOPIC, id.toString());
        }
        return true;
    }

    /** Tells the colleague who is wanted that somebody waits at the desk. */
    void call(UUID projectId, UUID id, VisitorNote note, Actor by, Instant now) {
        visits.note(projectId, id, note);
        UUID colleague = note.colleagueId();
        if (colleague != null) {
            notifications.tellOnce(
                    projectId,
                    "visit " + id + " " + colleague,
                    java.util.List.of(colleague),
                    Notifications.Kind.TASK,
                    "notifications",
                    "desk.visitor.told.waits",
                    note.name(),
                    note.purpose(),
                    by.name());
            audit.record(projectId, "called-colleague", Visits.SUBJECT, id, null, Map.of("colleague", colleague));
        }
        live.publish(projectId, TOPIC, id.toString());
    }
}
