package io.shouwen.custody;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where things lie: a room with shelves and their slots, a key cabinet with its hooks.
 *
 * @param code unique in the project and printed on the label: {@code A-03-2}
 * @param capacity how many things fit; 0 where nothing lies, as at a room
 * @param holds how many things lie there now
 * @param closedAt since when nothing new is put there; null if it is open
 */
@Clause("3.4.1")
public record Place(
        UUID id,
        @Nullable UUID parent,
        Kind kind,
        String code,
        String name,
        int capacity,
        int holds,
        @Nullable Instant closedAt) {

    /** What a place is, and what lies there. */
    public enum Kind {
        ROOM(null),
        SHELF(ROOM),
        SLOT(SHELF),
        CABINET(null),
        HOOK(CABINET);

        private final @Nullable Kind inside;

        Kind(@Nullable Kind inside) {
            this.inside = inside;
        }

        /** The kind of its parent; null for a room and a cabinet. */
        public @Nullable Kind inside() {
            return inside;
        }

        public String messageKey() {
            return "custody.place." + name().toLowerCase(Locale.ROOT);
        }

        boolean holds(Thing.Kind thing) {
            return this == (thing == Thing.Kind.KEY ? HOOK : SLOT);
        }
    }

    /** Keys hang on hooks, everything else lies in slots; never more than fit. */
    public @Nullable RuleBroken mayHold(Thing.Kind thing) {
        if (!kind.holds(thing)) {
            return new RuleBroken("3.4.1", thing == Thing.Kind.KEY ? "custody.rule.hook" : "custody.rule.slot");
        }
        if (closedAt != null) {
            return new RuleBroken("3.4.1", "custody.rule.place-closed", code);
        }
        return holds >= capacity ? new RuleBroken("3.4.1", "custody.rule.place-full", code) : null;
    }
}
