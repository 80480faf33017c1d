package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The route of a district.
 *
 * @param butler of the district; null while vacant
 * @param version increases with each change; the order of each version is kept
 * @param checkpoints in the order of that version, with their present data
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
