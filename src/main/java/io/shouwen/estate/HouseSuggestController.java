package io.shouwen.estate;

import io.shouwen.estate.view.HouseSuggestions;
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

/** Proposals for the house picker: whoever or whatever was typed, with the house it belongs to. */
@Controller
@Transactional(readOnly = true)
@EstateRoles.MaySee
class HouseSuggestController {

    private static final int MOST = 8;
    private static final int LONGEST = 60;

    private final Finding finding;
    private final Houses houses;

    HouseSuggestController(Finding finding, Houses houses) {
        this.finding = finding;
        this.houses = houses;
    }

    @GetMapping("/p/{project}/houses/suggest")
    HouseSuggestions suggest(ProjectRef project, @RequestParam(defaultValue = "") String q) {
        String typed = q.strip();
        if (typed.isEmpty() || TypedText.longer(typed, LONGEST)) {
            return new HouseSuggestions(typed, List.of());
        }
        Set<HouseSuggestions.Choice> choices = new LinkedHashSet<>();
        List<HouseRef> found = new ArrayList<>(finding.houses(project.id(), typed, MOST));
        finding.cars(project.id(), typed, MOST).forEach(car -> found.add(car.house()));
        found.forEach(house -> choices.add(new HouseSuggestions.Choice(house, null, null)));
        if (found.size() == 1) {
            houses.residents(project.id(), found.getFirst().id())
                    .forEach(person -> choices.add(new HouseSuggestions.Choice(person.house(), person, null)));
        }
        finding.people(project.id(), typed, MOST)
                .forEach(person -> choices.add(
                        new HouseSuggestions.Choice(person.resident().house(), person.resident(), person.phone())));
        return new HouseSuggestions(typed, choices.stream().limit(2L * MOST).toList());
    }
}
