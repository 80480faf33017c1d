package io.shouwen.custody.place;

import io.shouwen.custody.Place;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place is closed: nothing new is put there.
 *
 * @param rest what becomes of what lies there
 */
@Clause("3.4.1")
record PlaceClosure(UUID id, UUID place, Rest rest, String reason, UUID by, Instant at) {

    /** What becomes of the things at a closed place. */
    enum Rest {
        /** There are none. */
        EMPTY,
        /** They stay until they go out. */
        STAY,
        /** They are moved to other places at once. */
        MOVE;

        String messageKey() {
            return "custody.place.rest." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param lying how many things lie at the place or in it */
    static PlaceClosure of(UUID id, Place place, int lying, Rest rest, String reason, Actor by, Instant at) {
        RuleBroken.throwIf(mayClose(place));
        if (lying > 0 && rest == Rest.EMPTY) {
            throw new RuleBroken("3.4.1", "custody.place.rule.not-empty", lying);
        }
        return new PlaceClosure(id, place.id(), lying == 0 ? Rest.EMPTY : rest, reason, by.id(), at);
    }

    static @Nullable RuleBroken mayClose(Place place) {
        return place.closedAt() == null ? null : new RuleBroken("3.4.1", "custody.place.rule.closed", place.code());
    }
}
