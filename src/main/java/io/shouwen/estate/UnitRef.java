package io.shouwen.estate;

import java.util.UUID;

/**
 * A unit of a building; a building without units has exactly one, whose {@code unit} is empty.
 *
 * @param households those living there now
 */
public record UnitRef(UUID id, UUID buildingId, String building, String unit, int houses, int households) {

    /** {@code 3-2}, or {@code 3} without a unit. */
    public String code() {
        return unit.isEmpty() ? building : building + "-" + unit;
    }
}
