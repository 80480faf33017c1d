package io.shouwen.staff;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is still open when people change places, as a hand-over note shows it. Answered by the room that keeps the
 * matters; soonest due first. Call it inside a scope.
 */
@Clause("2.1.1")
public interface OpenMatters {

    /** @param href below {@code /p/{project}/} */
    record OpenMatter(UUID ticketId, String number, String title, Instant due, String href) {}

    /** What a member of staff answers for now. */
    List<OpenMatter> ownedBy(UUID projectId, UUID staffId, int limit);

    /** What the next shift finds: overdue, or due within the twelve hours to come. */
    List<OpenMatter> ofService(UUID projectId, int limit);
}
