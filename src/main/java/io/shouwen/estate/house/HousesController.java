package io.shouwen.estate.house;

import io.shouwen.estate.EstateRoles;
import io.shouwen.estate.Houses;
import io.shouwen.estate.house.view.BuildingsPage;
import io.shouwen.estate.house.view.HouseList;
import io.shouwen.estate.house.view.HousePage;
import io.shouwen.platform.list.ListPlace;
import io.shouwen.platform.list.Lists;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of buildings, the list of houses, and the house page. */
@Controller
@Transactional(readOnly = true)
@EstateRoles.MaySee
class HousesController {

    private final Houses houses;
    private final HouseQueries queries;
    private final Lists lists;

    HousesController(Houses houses, HouseQueries queries, Lists lists) {
        this.lists = lists;
        this.houses = houses;
        this.queries = queries;
    }

    @GetMapping("/p/{project}/buildings")
    BuildingsPage buildings(ProjectRef project, Actor actor) {
        return new BuildingsPage(
                queries.buildings(project.id(), houses.units(project.id())),
                EstateRoles.mayEdit(actor),
                EstateRoles.mayImport(actor));
    }

    @GetMapping("/p/{project}/houses")
    HouseList list(
            ProjectRef project,
            Actor actor,
            @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam Map<String, String> address) {
        ListPlace place = HouseQueries.place(building, unit, address);
        return new HouseList(
                place,
                queries.list(project.id(), building, unit, place),
                queries.choices(project.id()),
                building.isEmpty() ? List.of() : queries.units(project.id(), building),
                building,
                unit,
                EstateRoles.mayEdit(actor));
    }

    @GetMapping("/p/{project}/houses/{house}")
    HousePage house(ProjectRef project, Actor actor, @PathVariable UUID house) {
        lists.beside(project, actor, house);
        return queries.page(project, house, actor, Form.EMPTY);
    }
}
