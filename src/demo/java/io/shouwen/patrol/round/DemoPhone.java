package io.shouwen.patrol.round;

import io.shouwen.platform.Ids;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * The phone of one of the demo's people on one walk.
 *
 * @param device made of its owner
 * @param skew how far its clock is behind
 * @param delay how much later it sends a record than it was made: where there is no signal, when the round is over
 * @param now it sends nothing later
 */
record DemoPhone(
        TakeFieldRecords taking,
        JsonMapper json,
        Texts texts,
        ProjectRef project,
        Actor owner,
        UUID device,
        Duration skew,
        Duration delay,
        Instant now) {

    /** @return the id of what was made */
    UUID send(String kind, Instant at, Map<String, ?> more) {
        UUID id = Ids.next();
        boolean wrong = skew.compareTo(FieldPhone.CLOCK_OFF) > 0;
        Map<String, Object> record = new HashMap<>(more);
        record.put("id", id);
        record.put("kind", kind);
        record.put("at", (wrong ? at.minus(skew) : at).toString());
        Receipt receipt = taking.take(json.valueToTree(record), sender(at), texts);
        if (receipt.status() != Receipt.Status.STORED) {
            throw new IllegalStateException(kind + " was refused: " + receipt.words());
        }
        return id;
    }

    FieldPhone sender(Instant at) {
        Instant sent = at.plus(delay);
        return new FieldPhone(project, owner, device, sent.isBefore(now) ? sent : now, skew);
    }
}
