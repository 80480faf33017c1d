package io.shouwen.staff;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Open matters for hand-over notes, soonest due first. Implemented by the room that owns them. Call it inside a scope.
 */
@Clause("2.1.1")
public interface OpenMatters {

    /** @param href below {@code /p/{project}/} */
    record OpenMatter(UUID ticketId, String number, String title, Instant due, String href) {}

    /** The open matters of a member of staff. */
    List<OpenMatter> ownedBy(UUID projectId, UUID staffId, int limit);

    /** The matters that are overdue or due within the next twelve hours. */
    List<OpenMatter> ofService(UUID projectId, int limit);
}
