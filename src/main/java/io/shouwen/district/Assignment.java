package io.shouwen.district;

import io.shouwen.district.view.DistrictsPage.AreaChoice;
import io.shouwen.estate.UnitRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which area belongs to which district. The entry of a unit overrides that of its building, so no house is in two
 * districts.
 */
record Assignment(Map<Area, UUID> entries) {

    @Nullable
    UUID of(UnitRef unit) {
        UUID own = entries.get(new Area(unit.building(), unit.unit()));
        return own != null ? own : entries.get(new Area(unit.building(), ""));
    }

    /** The area whose entry assigns the unit to a district; null if there is none. */
    @Nullable
    Area entryOf(UnitRef unit) {
        Area own = new Area(unit.building(), unit.unit());
        Area building = new Area(unit.building(), "");
        return entries.containsKey(own) ? own : entries.containsKey(building) ? building : null;
    }

    /** Combines units into areas: a building whose units all move becomes one area. */
    List<Area> named(List<UnitRef> going, List<UnitRef> all) {
        Set<UnitRef> gone = new HashSet<>(going);
        Set<Area> named = new LinkedHashSet<>();
        for (UnitRef unit : going) {
            Area building = new Area(unit.building(), "");
            boolean whole = entries.containsKey(building)
                    && all.stream()
                            .filter(other -> other.building().equals(unit.building()))
                            .allMatch(other -> gone.contains(other)
                                    && (other.unit().isEmpty()
                                            || !entries.containsKey(new Area(other.building(), other.unit()))));
            named.add(whole ? building : new Area(unit.building(), unit.unit()));
        }
        return List.copyOf(named);
    }

    /** The district of an area as a whole; entries of single units of a building are ignored. */
    @Nullable
    UUID of(Area area) {
        UUID own = entries.get(area);
        return own != null ? own : entries.get(new Area(area.buildingCode(), ""));
    }

    List<Area> areasOf(UUID district) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().equals(district))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Area::buildingCode).thenComparing(Area::unitCode))
                .toList();
    }

    /** An area with its households. For a building only units without an entry of their own count. */
    AreaChoice counted(Area area, List<UnitRef> units) {
        int households = units.stream()
                .filter(unit -> within(area, unit))
                .mapToInt(UnitRef::households)
                .sum();
        return new AreaChoice(area.buildingCode(), area.unitCode(), households);
    }

    private boolean within(Area area, UnitRef unit) {
        return unit.building().equals(area.buildingCode())
                && (area.unitCode().isEmpty()
                        ? unit.unit().isEmpty() || !entries.containsKey(new Area(unit.building(), unit.unit()))
                        : unit.unit().equals(area.unitCode()));
    }

    /** Whether the areas include this unit under the present assignment. */
    boolean covers(Collection<Area> areas, UnitRef unit) {
        return areas.stream().anyMatch(area -> within(area, unit));
    }

    /** Unassigned areas: buildings without any entry, and single unassigned units. */
    List<AreaChoice> free(List<UnitRef> units) {
        Set<String> touched = new HashSet<>();
        entries.keySet().forEach(area -> touched.add(area.buildingCode()));
        List<AreaChoice> free = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (UnitRef unit : units) {
            if (seen.add(unit.building()) && !touched.contains(unit.building())) {
                free.add(counted(new Area(unit.building(), ""), units));
            }
            if (!unit.unit().isEmpty() && of(unit) == null) {
                free.add(new AreaChoice(unit.building(), unit.unit(), unit.households()));
            }
        }
        return free;
    }

    int housesWithout(List<UnitRef> units) {
        return units.stream()
                .filter(unit -> of(unit) == null)
                .mapToInt(UnitRef::houses)
                .sum();
    }
}
