package io.shouwen.district;

import io.shouwen.platform.Clause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another butler answers for these areas from now on; published in the transaction in which it comes to be so, so that
 * whoever listens there moves what belongs to them or nothing moves at all.
 *
 * @param districtId the district the areas are in now
 * @param fromButler null where the areas were vacant and the supervisor answered
 * @param toButler null where the areas are vacant from now on
 * @param confirmedBy whose word completed it
 * @param areas buildings (empty unit) or units; a unit with an entry of its own is not its building's
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
