package io.shouwen.people;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is still open when people change places: shown in a hand-over note, and before a district changes its butler.
 * Answered by the room that keeps the matters; soonest due first. Call it inside a scope.
 */
@Clause({"2.1.1", "4.1.1.2"})
public interface OpenMatters {

    /** @param href below {@code /p/{project}/} */
    record OpenMatter(UUID ticketId, String number, String title, Instant due, String href) {}

    /** What a member of staff answers for now. */
    List<OpenMatter> ownedBy(UUID projectId, UUID staffId, int limit);

    /**
     * @param passing open matters of the houses that go to the next butler with them
     * @param staying how many more are open there and stay with whoever owns them
     */
    record OfAreas(List<OpenMatter> passing, int staying) {}

    /**
     * What would pass on with these areas, and what would not.
     *
     * @param butlerId who answers for the areas now, whose own matters pass; where they are vacant (null) those that
     *     came to their owner by the vacancy
     */
    OfAreas ofAreas(UUID projectId, @Nullable UUID butlerId, Collection<StaffDirectory.Area> areas, int limit);

    /** What the next shift finds: overdue, or due within the twelve hours to come. */
    List<OpenMatter> ofService(UUID projectId, int limit);
}
