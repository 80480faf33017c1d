package io.shouwen.estate.house;

import io.shouwen.estate.EstateRoles;
import io.shouwen.estate.Houses;
import io.shouwen.estate.vehicle.Vehicles;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a car on the page of its house. */
@Controller
@Transactional
@EstateRoles.MayEdit
class HouseVehicleController {

    private final Houses houses;
    private final Vehicles vehicles;
    private final HouseQueries queries;

    HouseVehicleController(Houses houses, Vehicles vehicles, HouseQueries queries) {
        this.houses = houses;
        this.vehicles = vehicles;
        this.queries = queries;
    }

    @PostMapping("/p/{project}/houses/{house}/vehicles")
    Object add(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID house,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes attributes) {
        if (houses.byId(project.id(), house).isEmpty()) {
            throw new NotFound();
        }
        Fields fields = new Fields(typed);
        return vehicles.add(project.id(), house, fields)
                ? Redirect.to("houses/" + house, attributes, "estate.saved")
                : queries.page(project, house, actor, fields.form());
    }
}
