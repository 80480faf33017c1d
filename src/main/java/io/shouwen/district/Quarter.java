package io.shouwen.district;

import io.shouwen.district.view.DistrictsPage.AreaChoice;
import io.shouwen.district.view.DistrictsPage.Held;
import io.shouwen.estate.UnitRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A named group of units, such as 别墅区 or 东苑: a name for people, and a way to assign its units in one step.
 *
 * @param units by building and unit; a building without units has an empty one
 */
record Quarter(UUID id, String name, Set<Area> units) {

    static Area area(UnitRef unit) {
        return new Area(unit.building(), unit.unit());
    }

    List<UnitRef> of(List<UnitRef> all) {
        return all.stream().filter(unit -> units.contains(area(unit))).toList();
    }

    /** Combines its units into areas: a building whose units all belong to it becomes one area. */
    List<AreaChoice> said(List<UnitRef> all) {
        return said(of(all), all);
    }

    static List<AreaChoice> said(List<UnitRef> some, List<UnitRef> all) {
        Map<String, Long> whole = all.stream().collect(Collectors.groupingBy(UnitRef::building, Collectors.counting()));
        Map<String, List<UnitRef>> own = some.stream()
                .collect(Collectors.groupingBy(UnitRef::building, LinkedHashMap::new, Collectors.toList()));
        List<AreaChoice> said = new ArrayList<>();
        own.forEach((building, units) -> {
            if (units.size() == whole.getOrDefault(building, 0L)) {
                int households = units.stream().mapToInt(UnitRef::households).sum();
                said.add(new AreaChoice(building, "", households));
            } else {
                units.forEach(unit -> said.add(new AreaChoice(building, unit.unit(), unit.households())));
            }
        });
        return said;
    }

    int households(List<UnitRef> all) {
        return of(all).stream().mapToInt(UnitRef::households).sum();
    }

    /**
     * The quarter as one line of a district that has all of it; else empty. If the district has a whole building of
     * which only some units belong to the quarter, the building stays a line of its own.
     */
    Optional<Held> heldBy(UUID district, Assignment assignment, List<UnitRef> all) {
        List<UnitRef> own = of(all);
        Set<String> entries = new TreeSet<>();
        for (UnitRef unit : own) {
            Area entry = assignment.entryOf(unit);
            if (entry == null || !district.equals(assignment.entries().get(entry))) {
                return Optional.empty();
            }
            entries.add(Areas.value(entry));
        }
        List<Area> parts = entries.stream().map(Areas::of).toList();
        boolean more = all.stream().anyMatch(unit -> !units.contains(area(unit)) && assignment.covers(parts, unit));
        return own.isEmpty() || more
                ? Optional.empty()
                : Optional.of(new Held(
                        id,
                        name,
                        parts.stream()
                                .map(part -> assignment.counted(part, all))
                                .toList(),
                        households(all)));
    }
}
