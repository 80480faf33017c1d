package io.shouwen.desk.relay;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import io.shouwen.staff.StaffMember;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Acknowledges a relayed message with what became of it; handed on, it becomes another message. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.1.6")
class AnswerRelay {

    private final Relays relays;
    private final TakeRelay take;
    private final RelayAlarms alarms;
    private final Audit audit;
    private final Live live;

    AnswerRelay(Relays relays, TakeRelay take, RelayAlarms alarms, Audit audit, Live live) {
        this.relays = relays;
        this.take = take;
        this.alarms = alarms;
        this.audit = audit;
        this.live = live;
    }

    /** @throws NotFound if the actor may not see it */
    Relay begin(UUID projectId, UUID relayId, Actor by) {
        Relay relay = relays.forAnswer(projectId, relayId);
        if (!relay.seenBy(by)) {
            throw new NotFound();
        }
        return relay;
    }

    /** @param onTo the colleague it is handed on to; only with {@link RelayResult#HANDED_ON} */
    void answer(
            UUID projectId,
            Relay relay,
            UUID answerId,
            RelayResult result,
            String text,
            @Nullable StaffMember onTo,
            Actor by,
            Instant now) {
        UUID next = onTo == null ? null : Ids.next();
        Relay answered = relay.acknowledge(answerId, result, text, by, next, now);
        if (onTo != null && next != null) {
            Instant due = take.due(projectId, relay.urgent(), now);
            take.save(projectId, relay.handOn(next, onTo.id(), onTo.name(), text, by, now, due));
        }
        RelayAnswer answer = Objects.requireNonNull(answered.answer());
        relays.answer(projectId, relay.id(), answer);
        audit.record(
                projectId,
                "acknowledged",
                RelayAlarms.SUBJECT,
                relay.id(),
                null,
                Map.of("result", result, "to", onTo == null ? "" : onTo.name()));
        alarms.acknowledged(projectId, relay, answer);
        live.publish(projectId, "relays", relay.id().toString());
    }
}
