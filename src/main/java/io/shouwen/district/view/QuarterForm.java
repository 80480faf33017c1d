package io.shouwen.district.view;

import io.shouwen.platform.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named area's name, and every building and unit to tick. */
public record QuarterForm(List<Building> buildings, Form form) {

    /**
     * @param single whether it has no units of its own to tick
     * @param ticked all of it
     */
    public record Building(String code, int households, boolean single, boolean ticked, List<Unit> units) {

        public boolean partly() {
            return !ticked && units.stream().anyMatch(Unit::ticked);
        }

        /** Whose it is, where nothing of it is free; null where something is. */
        public @Nullable String taken() {
            return units.stream().allMatch(unit -> unit.taken() != null)
                    ? units.getFirst().taken()
                    : null;
        }

        /** Whether some of it belongs to another area, so that it cannot be ticked as a whole. */
        public boolean divided() {
            return units.stream().anyMatch(unit -> unit.taken() != null);
        }
    }

    /** @param taken the other area it belongs to; null where it is free */
    public record Unit(
            String value,
            String unit,
            int households,
            boolean ticked,
            @Nullable String taken) {}
}
