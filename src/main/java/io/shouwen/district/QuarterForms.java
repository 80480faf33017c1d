package io.shouwen.district;

import io.shouwen.district.view.QuarterForm;
import io.shouwen.estate.UnitRef;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The form of a quarter: all buildings and units, and which are ticked. */
final class QuarterForms {

    static final int LONGEST_NAME = 40;

    private QuarterForms() {}

    /** @param ticked ticked units; those of other quarters cannot be ticked */
    static QuarterForm form(UUID id, Set<Area> ticked, List<Quarter> all, List<UnitRef> units, Form form) {
        Map<Area, String> taken = new HashMap<>();
        all.stream()
                .filter(other -> !other.id().equals(id))
                .forEach(other -> other.units().forEach(unit -> taken.put(unit, other.name())));
        Map<String, List<QuarterForm.Unit>> buildings = new LinkedHashMap<>();
        for (UnitRef unit : units) {
            Area area = Quarter.area(unit);
            buildings
                    .computeIfAbsent(unit.building(), code -> new ArrayList<>())
                    .add(new QuarterForm.Unit(
                            Areas.value(area), unit.unit(), unit.households(), ticked.contains(area), taken.get(area)));
        }
        List<QuarterForm.Building> shown = new ArrayList<>();
        buildings.forEach((code, own) -> shown.add(new QuarterForm.Building(
                code,
                own.stream().mapToInt(QuarterForm.Unit::households).sum(),
                own.size() == 1 && own.getFirst().unit().isEmpty(),
                own.stream().allMatch(QuarterForm.Unit::ticked),
                own)));
        return new QuarterForm(shown, form);
    }

    /** The units of the ticked values; {@code 3/} means all units of building 3. Unknown values are ignored. */
    static Set<Area> units(List<String> ticked, List<UnitRef> all) {
        Set<Area> wanted = ticked.stream().map(Areas::of).collect(Collectors.toSet());
        return all.stream()
                .map(Quarter::area)
                .filter(unit -> wanted.contains(unit) || wanted.contains(new Area(unit.buildingCode(), "")))
                .collect(Collectors.toSet());
    }

    static Map<String, Form.Problem> problems(Quarter wanted, List<Quarter> all) {
        Map<String, Form.Problem> problems = new HashMap<>();
        if (wanted.name().isEmpty()) {
            problems.put("name", Form.Problem.of("form.required"));
        } else if (TypedText.longer(wanted.name(), LONGEST_NAME)) {
            problems.put("name", Form.Problem.of("form.too-long"));
        } else if (all.stream()
                .anyMatch(
                        other -> !other.id().equals(wanted.id()) && other.name().equals(wanted.name()))) {
            problems.put("name", Form.Problem.of("quarter.name.taken"));
        }
        if (wanted.units().isEmpty()) {
            problems.put("part", Form.Problem.of("quarter.empty"));
        }
        return problems;
    }
}
