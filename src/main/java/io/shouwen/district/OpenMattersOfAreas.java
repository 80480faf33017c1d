package io.shouwen.district;

import io.shouwen.platform.Clause;
import io.shouwen.staff.OpenMatters.OpenMatter;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is open in some areas, shown before a district changes its butler. Answered by the room that keeps the matters;
 * soonest due first. Call it inside a scope.
 */
@Clause("4.1.1.2")
public interface OpenMattersOfAreas {

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
    OfAreas ofAreas(UUID projectId, @Nullable UUID butlerId, Collection<Area> areas, int limit);
}
