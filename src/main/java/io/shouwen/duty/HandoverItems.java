package io.shouwen.duty;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.roster.Post;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Items that a hand-over note lists automatically; contributed by the rooms that own them. Call it inside a scope. */
public interface HandoverItems {

    /**
     * A line of a hand-over note.
     *
     * @param kind message key of the kind of item, such as {@code handover.item.matter}
     * @param text description, personal data masked
     * @param href below {@code /p/{project}/}, or null
     */
    record Item(
            String kind,
            String text,
            @Nullable Instant due,
            @Nullable String href) {

        /** Readers of a note may not be allowed to open every item. */
        public boolean opensFor(Actor reader) {
            return href != null
                    && (reader.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER)
                            || reader.leads() && href.startsWith("tickets/"));
        }
    }

    /**
     * The open items of a post when this person leaves it, the most urgent first, few enough for one sheet of paper.
     */
    List<Item> open(UUID projectId, Post post, UUID staffId, Instant now);
}
