package io.shouwen.repairs.quote;

import io.shouwen.platform.RuleBroken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why nothing may be charged for a repair, such as a warranty; contributed as a bean by parts of the room. */
public interface ChargeCondition {

    /** The reason why it is free of charge, or null. */
    @Nullable
    RuleBroken mayCharge(UUID projectId, UUID repairId);
}
