package io.shouwen.estate;

import io.shouwen.estate.view.HousePage;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Form;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts the house page together, the other rooms' sections included. */
@Component
class HousePages {

    private static final int ROWS = 8;

    private final HouseQueries queries;
    private final Houses houses;
    private final List<HouseSection> sections;

    HousePages(HouseQueries queries, Houses houses, List<HouseSection> sections) {
        this.queries = queries;
        this.houses = houses;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(HouseSection::order))
                .toList();
    }

    HousePage of(UUID projectId, UUID houseId, Actor actor, Form car) {
        return new HousePage(
                queries.house(projectId, houseId).orElseThrow(NotFound::new),
                queries.people(projectId, houses.residents(projectId, houseId)),
                queries.cars(projectId, houseId),
                sections.stream()
                        .filter(section -> section.visibleTo(actor))
                        .map(section -> new HousePage.Section(
                                section.titleKey(), section.rows(projectId, houseId, ROWS), section.move(houseId)))
                        .toList(),
                car,
                EstateRoles.mayEdit(actor));
    }
}
