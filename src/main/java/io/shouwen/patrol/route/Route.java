package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way a district is walked.
 *
 * @param butler of the district, null while it is vacant
 * @param version goes up with each change; the order of every version is kept
 * @param checkpoints in the order of that version; what else is said of them is as it is now
 */
@Clause("4.2.1")
public record Route(
        UUID id,
        UUID districtId,
        String districtName,
        @Nullable UUID butler,
        String name,
        int version,
        List<Checkpoint> checkpoints) {}
