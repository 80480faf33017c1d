package io.shouwen.estate.house.view;

import io.shouwen.platform.web.View;
import java.util.List;

/** All buildings of the project with their units. */
public record BuildingsPage(List<Building> buildings, boolean mayEdit, boolean mayImport) implements View {

    public record Building(String code, List<Unit> units, int houses, int households, int residents) {}

    public record Unit(String code, int houses, int households) {}

    public int houses() {
        return buildings.stream().mapToInt(Building::houses).sum();
    }

    public int households() {
        return buildings.stream().mapToInt(Building::households).sum();
    }

    public int residents() {
        return buildings.stream().mapToInt(Building::residents).sum();
    }

    public int most() {
        return buildings.stream().mapToInt(Building::households).max().orElse(0);
    }
}
