package io.shouwen.district;

import java.util.Collection;

/** The form values of areas: {@code 3/2}, and {@code 3/} for a whole building. */
final class Areas {

    private Areas() {}

    static Area of(String value) {
        String[] parts = value.split("/", 2);
        return new Area(parts[0], parts.length == 2 ? parts[1] : "");
    }

    static String[] buildings(Collection<Area> areas) {
        return areas.stream().map(Area::buildingCode).toArray(String[]::new);
    }

    static String[] units(Collection<Area> areas) {
        return areas.stream().map(Area::unitCode).toArray(String[]::new);
    }

    static String value(Area area) {
        return area.buildingCode() + "/" + area.unitCode();
    }
}
