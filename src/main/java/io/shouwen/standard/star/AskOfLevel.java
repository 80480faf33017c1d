package io.shouwen.standard.star;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.standard.StarItem;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The group asks something of a level from a moment on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause({"2.1.6", "4.1.2.2", "4.1.2.3"})
class AskOfLevel {

    private final StarFacts facts;
    private final Audit audit;

    AskOfLevel(StarFacts facts, Audit audit) {
        this.facts = facts;
        this.audit = audit;
    }

    /** Does nothing if the same is asked at that moment anyway. */
    void ask(StarLevel level, StarItem item, Demand demand, Instant validAt, Actor by, Instant now) {
        Demand before =
                Dated.at(facts.values(level, item), validAt).map(Dated::what).orElse(Demand.NOTHING);
        if (demand.equals(before)) {
            return;
        }
        facts.value(level, item, new Dated<>(demand, validAt, now, by.id()));
        UUID subject = UUID.nameUUIDFromBytes((level + " " + item).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        audit.record(
                Ids.GROUP,
                "asked",
                "star-level",
                subject,
                said(level, item, before),
                Map.of("level", level, "item", item, "asked", words(demand), "from", validAt));
    }

    private static Map<String, Object> said(StarLevel level, StarItem item, Demand demand) {
        return Map.of("level", level, "item", item, "asked", words(demand));
    }

    static String words(Demand demand) {
        return demand.amount() == null
                ? "nothing"
                : demand.amount().number() + " " + demand.amount().unit() + (demand.confirmed() ? "" : " unconfirmed");
    }
}
