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
 * A named group of units, 别墅区 or 东苑: a name to speak of them and to hand them out in one step, nothing more.
 *
 * @param units each as building and unit; a building without units has the empty one
 */
record Quarter(UUID id, String name, Set<Area> units) {

    static Area area(UnitRef unit) {
        return new Area(unit.building(), unit.unit());
    }

    List<UnitRef> of(List<UnitRef> all) {
        return all.stream().filter(unit -> units.contains(area(unit))).toList();
    }

    /** As people would say it: a building that is in it as a whole is named as one. */
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
     * As one line of a district that has all of it; empty where it has not. A building the district has as a whole, and
     * of which only some units are in here, is not taken apart for it.
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
