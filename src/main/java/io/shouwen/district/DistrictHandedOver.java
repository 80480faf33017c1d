package io.shouwen.district;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Published when another butler becomes responsible for areas, in the same transaction: listeners move what belongs to
 * the areas, or everything is rolled back.
 *
 * @param districtId the present district of the areas
 * @param fromButler null if the areas were vacant and the supervisor answered
 * @param toButler null if the areas are now vacant
 * @param confirmedBy the person whose confirmation completed the hand-over
 * @param areas buildings (empty unit) or units; a unit with an entry of its own is not part of its building
 */
@Clause("4.1.1.2")
public record DistrictHandedOver(
        UUID projectId,
        UUID districtId,
        @Nullable UUID fromButler,
        @Nullable UUID toButler,
        UUID confirmedBy,
        List<Area> areas,
        Instant at) {}
