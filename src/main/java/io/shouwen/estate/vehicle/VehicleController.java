package io.shouwen.estate.vehicle;

import io.shouwen.estate.EstateRoles;
import io.shouwen.estate.vehicle.Vehicles.Vehicle;
import io.shouwen.estate.vehicle.view.VehicleForm;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes and removes a car. */
@Controller
@Transactional
@EstateRoles.MayEdit
class VehicleController {

    private final Vehicles vehicles;

    VehicleController(Vehicles vehicles) {
        this.vehicles = vehicles;
    }

    @GetMapping("/p/{project}/vehicles/{vehicle}/edit")
    VehicleForm edit(ProjectRef project, @PathVariable UUID vehicle) {
        Vehicle car = vehicles.byId(project.id(), vehicle).orElseThrow(NotFound::new);
        return form(Form.of(car.typed()), car);
    }

    @PostMapping("/p/{project}/vehicles/{vehicle}")
    Object change(
            ProjectRef project,
            @PathVariable UUID vehicle,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes attributes) {
        Vehicle before = vehicles.byId(project.id(), vehicle).orElseThrow(NotFound::new);
        Fields fields = new Fields(typed);
        return vehicles.change(project.id(), before, fields)
                ? Redirect.to("houses/" + before.house().id(), attributes, "estate.saved")
                : form(fields.form(), before);
    }

    @PostMapping("/p/{project}/vehicles/{vehicle}/removal")
    Object remove(ProjectRef project, @PathVariable UUID vehicle, RedirectAttributes attributes) {
        Vehicle car = vehicles.byId(project.id(), vehicle).orElseThrow(NotFound::new);
        vehicles.remove(project.id(), car);
        return Redirect.to("houses/" + car.house().id(), attributes, "estate.vehicle.removed");
    }

    private static VehicleForm form(Form form, Vehicle car) {
        return new VehicleForm(form, car.id(), car.house().id(), car.house().code());
    }
}
