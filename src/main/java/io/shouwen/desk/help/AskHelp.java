package io.shouwen.desk.help;

import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records a request for help. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("2.3.5")
class AskHelp {

    private final HelpRequests requests;
    private final HelpAlarms alarms;
    private final Houses houses;
    private final Audit audit;
    private final Live live;

    AskHelp(HelpRequests requests, HelpAlarms alarms, Houses houses, Audit audit, Live live) {
        this.requests = requests;
        this.alarms = alarms;
        this.houses = houses;
        this.audit = audit;
        this.live = live;
    }

    /** @param id also the idempotency key of the form @param kindName in the project's language */
    void ask(UUID projectId, UUID id, HelpDraft draft, HelpKind kind, String kindName, Actor by, Instant now) {
        UUID houseId = draft.houseId();
        HouseRef house =
                houseId == null ? null : houses.byId(projectId, houseId).orElse(null);
        Help help = new Help(
                id,
                kind.id(),
                kindName,
                draft.askedBy(),
                draft.phone(),
                house == null ? null : house.id(),
                house == null ? "" : house.label(),
                draft.text(),
                draft.call(),
                draft.visit(),
                by.id(),
                by.name(),
                now,
                now.plus(Duration.ofMinutes(kind.minutes())),
                null);
        requests.insert(projectId, help);
        audit.record(projectId, "asked", HelpAlarms.SUBJECT, id, null, Map.of("kind", kindName));
        alarms.asked(projectId, help);
        live.publish(projectId, "help", id.toString());
    }
}
