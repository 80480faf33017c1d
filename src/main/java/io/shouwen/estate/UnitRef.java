package io.shouwen.estate;

import java.util.UUID;

/**
 * A unit of a building. A building without units has exactly one, with an empty {@code unit}.
 *
 * @param households current households
 */
public record UnitRef(UUID id, UUID buildingId, String building, String unit, int houses, int households) {

    /** {@code 3-2}, or {@code 3} without a unit. */
    public String code() {
        return unit.isEmpty() ? building : building + "-" + unit;
    }
}
