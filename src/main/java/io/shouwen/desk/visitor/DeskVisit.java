package io.shouwen.desk.visitor;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit: people come, wait, are received, and leave. Each of these is a fact that is never changed.
 *
 * @param people how many came together, 1 to {@link #MOST_PEOPLE}
 * @param reception null while they wait
 * @param departure null while they are here
 */
@Clause("3.2.2")
record DeskVisit(
        UUID id,
        Instant cameAt,
        int people,
        @Nullable Reception reception,
        @Nullable Departure departure) {

    static final int MOST_PEOPLE = 50;

    /** Who received them first. */
    record Reception(UUID by, Instant at) {}

    /** @param text how it was settled, or why nobody was received; empty if a ticket or promise says it */
    record Departure(VisitEnd how, String text, UUID by, Instant at) {}

    DeskVisit {
        if (people < 1 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("people: " + people);
        }
    }

    static DeskVisit came(UUID id, int people, Instant now) {
        return new DeskVisit(id, now, people, null, null);
    }

    boolean waiting() {
        return reception == null && departure == null;
    }

    /** Unchanged if somebody has received them already. */
    DeskVisit receive(Actor by, Instant now) {
        RuleBroken.throwIf(departure == null ? null : over());
        return reception != null ? this : new DeskVisit(id, cameAt, people, new Reception(by.id(), now), null);
    }

    /** Those who end a visit have received it, unless the visitors left without being received. */
    DeskVisit leave(VisitEnd how, String text, Actor by, Instant now) {
        RuleBroken.throwIf(departure == null ? null : over());
        Reception received = reception == null && how != VisitEnd.UNSERVED ? new Reception(by.id(), now) : reception;
        return new DeskVisit(id, cameAt, people, received, new Departure(how, text, by.id(), now));
    }

    private static RuleBroken over() {
        return new RuleBroken("3.2.2", "desk.visitor.rule.over");
    }
}
