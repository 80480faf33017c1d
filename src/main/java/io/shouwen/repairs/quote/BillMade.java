package io.shouwen.repairs.quote;

import io.shouwen.platform.security.Actor;
import io.shouwen.repairs.Quantity;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Published when a bill of a repair is made, in that transaction.
 *
 * @param materials how much was used, by item of the price list
 */
public record BillMade(
        UUID projectId, UUID repairId, UUID billId, Map<UUID, Quantity> materials, Actor by, Instant at) {}
