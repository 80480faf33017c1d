package io.shouwen.custody.count;

import io.shouwen.custody.Place;
import io.shouwen.custody.Places;
import io.shouwen.custody.Thing;
import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.live.Live;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins a count, on the desk or on a phone; idempotent by its id. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("4.1.2.8")
public class BeginCount {

    private final CountSessions counts;
    private final Places places;
    private final CountDeadlines deadlines;
    private final Audit audit;
    private final Live live;

    BeginCount(CountSessions counts, Places places, CountDeadlines deadlines, Audit audit, Live live) {
        this.counts = counts;
        this.places = places;
        this.deadlines = deadlines;
        this.audit = audit;
        this.live = live;
    }

    /**
     * Of a room, shelf or cabinet.
     *
     * @param at when it began, also on a phone without signal
     * @throws RuleBroken if somebody else counts there now, or the place holds nothing itself
     */
    public void of(UUID projectId, UUID id, UUID place, Actor by, Instant at, Instant now) {
        Place where = places.byId(projectId, place).orElseThrow(NotFound::new);
        if (where.kind() == Place.Kind.SLOT || where.kind() == Place.Kind.HOOK) {
            throw new RuleBroken("4.1.2.8", "custody.count.rule.whole");
        }
        begin(projectId, id, CountScope.of(where), by, at, now);
    }

    /**
     * Of a room, shelf or cabinet, on a phone that could not know who else counts there: a count of the place that is open,
     * or of the room around it, is joined.
     *
     * @throws RuleBroken if somebody counts a part of it now, or the place holds nothing itself
     */
    public void joining(UUID projectId, UUID id, UUID place, Actor by, Instant at, Instant now) {
        Place where = places.byId(projectId, place).orElseThrow(NotFound::new);
        counts.lockBegins(projectId);
        CountScope scope = CountScope.of(where);
        Optional<CountSession> open = counts.open(projectId).stream()
                .filter(other -> scope.within(other.scope()) && !other.id().equals(id))
                .findFirst();
        if (open.isPresent()) {
            counts.join(projectId, id, open.get().id(), by.id(), at.isAfter(now) ? now : at, now);
        } else {
            of(projectId, id, place, by, at, now);
        }
    }

    /** Of all things of a kind. @see #of(UUID, UUID, UUID, Actor, Instant, Instant) */
    public void of(UUID projectId, UUID id, Thing.Kind things, Actor by, Instant at, Instant now) {
        begin(projectId, id, CountScope.of(things), by, at, now);
    }

    private void begin(UUID projectId, UUID id, CountScope scope, Actor by, Instant at, Instant now) {
        counts.lockBegins(projectId);
        if (counts.byId(projectId, id).isPresent()) {
            return;
        }
        CountSession begun = CountSession.begin(id, scope, by, at.isAfter(now) ? now : at, counts.open(projectId));
        counts.insert(projectId, begun, now);
        deadlines.begun(projectId, begun, now);
        audit.record(projectId, "begun", "count", id, null, begun);
        live.publish(projectId, "counts", id.toString());
    }
}
