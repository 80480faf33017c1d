package io.shouwen.custody.place;

import io.shouwen.custody.Custody;
import io.shouwen.custody.Place;
import io.shouwen.custody.Places;
import io.shouwen.custody.place.PlaceClosure.Rest;
import io.shouwen.custody.place.PlaceClosures.Free;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes a place, with everything in it, and opens it again. What lies there stays or is moved, each thing by its own step. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
@Clause("3.4.1")
class ClosePlace {

    private final Places places;
    private final PlaceClosures closures;
    private final Custody custody;
    private final Audit audit;

    ClosePlace(Places places, PlaceClosures closures, Custody custody, Audit audit) {
        this.places = places;
        this.closures = closures;
        this.custody = custody;
        this.audit = audit;
    }

    /** @param target the shelf or cabinet everything is moved to; null if nothing is moved */
    void close(
            UUID projectId,
            UUID id,
            UUID place,
            Rest rest,
            @Nullable UUID target,
            String reason,
            Actor by,
            Instant now) {
        Place before = places.lock(projectId, place);
        List<UUID> lying = closures.lying(projectId, place);
        PlaceClosure closure = PlaceClosure.of(id, before, lying.size(), rest, reason, by, now);
        places.close(projectId, place, now);
        if (closure.rest() == Rest.MOVE) {
            moveAll(projectId, closure, lying, target, by);
        }
        closures.insert(projectId, closure);
        audit.record(projectId, "closed", "place", place, before, closure);
    }

    private void moveAll(UUID projectId, PlaceClosure closure, List<UUID> lying, @Nullable UUID target, Actor by) {
        List<UUID> seats = new ArrayList<>();
        for (Free free : target == null ? List.<Free>of() : closures.free(projectId, target)) {
            for (int n = 0; n < free.free(); n++) {
                seats.add(free.place());
            }
        }
        if (seats.size() < lying.size()) {
            throw new RuleBroken("3.4.1", "custody.place.rule.no-room", lying.size(), seats.size());
        }
        for (int n = 0; n < lying.size(); n++) {
            UUID thing = lying.get(n);
            custody.move(
                    new Custody.Move(projectId, step(closure.id(), thing), by, closure.at(), closure.at()),
                    thing,
                    seats.get(n));
        }
    }

    private static UUID step(UUID closure, UUID thing) {
        return UUID.nameUUIDFromBytes((closure + "/" + thing).getBytes(StandardCharsets.UTF_8));
    }

    void reopen(UUID projectId, UUID place, Actor by, Instant now) {
        Place before = places.lock(projectId, place);
        if (before.closedAt() == null) {
            return;
        }
        UUID parent = before.parent();
        if (parent != null && places.lock(projectId, parent).closedAt() != null) {
            throw new RuleBroken("3.4.1", "custody.place.rule.parent-closed");
        }
        places.reopen(projectId, place);
        closures.reopen(projectId, place, by.id(), now);
        audit.record(projectId, "reopened", "place", place, before, null);
    }
}
