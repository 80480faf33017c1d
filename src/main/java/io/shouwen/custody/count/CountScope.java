package io.shouwen.custody.count;

import io.shouwen.custody.Place;
import io.shouwen.custody.Thing;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a count is of: a room, shelf or cabinet, or all things of a kind wherever they lie.
 *
 * @param place null for a kind
 * @param top the room or cabinet itself, or the room of the shelf; null for a kind
 * @param cabinet whether the place is a cabinet
 * @param things null for a place
 */
record CountScope(@Nullable UUID place, @Nullable UUID top, boolean cabinet, Thing.@Nullable Kind things) {

    static CountScope of(Place place) {
        return new CountScope(
                place.id(),
                place.kind() == Place.Kind.SHELF ? place.parent() : place.id(),
                place.kind() == Place.Kind.CABINET,
                null);
    }

    static CountScope of(Thing.Kind things) {
        return new CountScope(null, null, false, things);
    }

    /** Whether one thing could be counted by both. */
    boolean overlaps(CountScope other) {
        if (things != null && other.things != null) {
            return things == other.things;
        }
        if (things != null) {
            return (things == Thing.Kind.KEY) == other.cabinet;
        }
        if (other.things != null) {
            return other.overlaps(this);
        }
        return Objects.equals(place, other.place)
                || Objects.equals(top, other.top)
                        && (Objects.equals(place, top) || Objects.equals(other.place, other.top));
    }

    /** Whether everything that this counts is counted by the other too. */
    boolean within(CountScope other) {
        if (other.things != null) {
            return things == other.things || cabinet && other.things == Thing.Kind.KEY;
        }
        return things == null && (Objects.equals(place, other.place) || Objects.equals(top, other.place));
    }

    /** Whether a count of this is the one that was due of a room or cabinet. */
    boolean covers(UUID roomOrCabinet, boolean ofKeys) {
        return things == null ? roomOrCabinet.equals(place) : things == Thing.Kind.KEY && ofKeys;
    }
}
