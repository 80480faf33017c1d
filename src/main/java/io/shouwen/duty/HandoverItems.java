package io.shouwen.duty;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.roster.Post;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one shift must tell the next without writing it down; contributed by the rooms that know. Called inside a scope. */
public interface HandoverItems {

    /**
     * One line of a hand-over note.
     *
     * @param kind message key of what it is, e.g. {@code handover.item.matter}
     * @param text what it is about, personal data masked
     * @param href below {@code /p/{project}/}, or null
     */
    record Item(
            String kind,
            String text,
            @Nullable Instant due,
            @Nullable String href) {

        /** A note is read by more people than may open what stands in it. */
        public boolean opensFor(Actor reader) {
            return href != null
                    && (reader.is(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER)
                            || reader.leads() && href.startsWith("tickets/"));
        }
    }

    /** What stands open at this post as this person leaves it; the most pressing first, not more than fits a sheet. */
    List<Item> open(UUID projectId, Post post, UUID staffId, Instant now);
}
