package io.shouwen.repairs;

import io.shouwen.platform.RuleBroken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold before the work on a repair begins or is accepted; contributed as a bean by parts of the room. */
public interface WorkCondition {

    /** The reason why it may not begin, or null. */
    @Nullable
    RuleBroken mayBegin(UUID projectId, UUID repairId);

    /** The reason why it may not be accepted yet, or null. */
    default @Nullable RuleBroken mayApprove(UUID projectId, UUID repairId) {
        return null;
    }
}
