package io.shouwen.estate.house;

import io.shouwen.estate.EstateRoles;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.Residents;
import io.shouwen.estate.house.view.HouseSuggestions;
import io.shouwen.estate.vehicle.Vehicles;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.ProjectRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggestions of the house picker: houses and residents that match the typed text. */
@Controller
@Transactional(readOnly = true)
@EstateRoles.MaySee
class HouseSuggestionController {

    private static final int MOST = 8;
    private static final int LONGEST = 60;

    private final Houses houses;
    private final Residents residents;
    private final Vehicles vehicles;

    HouseSuggestionController(Houses houses, Residents residents, Vehicles vehicles) {
        this.houses = houses;
        this.residents = residents;
        this.vehicles = vehicles;
    }

    @GetMapping("/p/{project}/houses/suggest")
    HouseSuggestions suggest(ProjectRef project, @RequestParam(defaultValue = "") String q) {
        String typed = q.strip();
        if (typed.isEmpty() || TypedText.longer(typed, LONGEST)) {
            return new HouseSuggestions(typed, List.of());
        }
        Set<HouseSuggestions.Choice> choices = new LinkedHashSet<>();
        List<HouseRef> found = new ArrayList<>(houses.beginning(project.id(), typed, MOST));
        vehicles.find(project.id(), typed, MOST).forEach(car -> found.add(car.house()));
        found.forEach(house -> choices.add(new HouseSuggestions.Choice(house, null, null)));
        if (found.size() == 1) {
            residents
                    .ofHouse(project.id(), found.getFirst().id())
                    .forEach(person -> choices.add(new HouseSuggestions.Choice(person.house(), person, null)));
        }
        residents
                .find(project.id(), typed, MOST)
                .forEach(person -> choices.add(
                        new HouseSuggestions.Choice(person.resident().house(), person.resident(), person.phone())));
        return new HouseSuggestions(typed, choices.stream().limit(2L * MOST).toList());
    }
}
