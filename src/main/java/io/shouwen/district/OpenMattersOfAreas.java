package io.shouwen.district;

import io.shouwen.platform.Clause;
import io.shouwen.staff.OpenMatters.OpenMatter;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open matters in some areas, shown before a district changes its butler; soonest due first. Implemented by the room
 * that owns the matters. Call it inside a scope.
 */
@Clause("4.1.1.2")
public interface OpenMattersOfAreas {

    /**
     * @param passing open matters that go to the next butler
     * @param staying number of other open matters in these areas, which keep their owner
     */
    record OfAreas(List<OpenMatter> passing, int staying) {}

    /**
     * The open matters of these areas, divided into those that move and those that stay.
     *
     * @param butlerId the present butler, whose own matters move; null if the areas are vacant, then those move that
     *     came to their owner by the vacancy
     */
    OfAreas ofAreas(UUID projectId, @Nullable UUID butlerId, Collection<Area> areas, int limit);
}
