package io.shouwen.district.view;

import io.shouwen.platform.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a quarter: its name, and all buildings and units to tick. */
public record QuarterForm(List<Building> buildings, Form form) {

    /** @param single whether the building has no units @param ticked whether all of it is ticked */
    public record Building(String code, int households, boolean single, boolean ticked, List<Unit> units) {

        public boolean partly() {
            return !ticked && units.stream().anyMatch(Unit::ticked);
        }

        /** The quarter that has all of it; null if some of it is free. */
        public @Nullable String taken() {
            return units.stream().allMatch(unit -> unit.taken() != null)
                    ? units.getFirst().taken()
                    : null;
        }

        /** Whether another quarter has some of it, so that it cannot be ticked as a whole. */
        public boolean divided() {
            return units.stream().anyMatch(unit -> unit.taken() != null);
        }
    }

    /** @param taken the other quarter it belongs to; null if it is free */
    public record Unit(
            String value,
            String unit,
            int households,
            boolean ticked,
            @Nullable String taken) {}
}
