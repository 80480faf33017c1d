package io.shouwen.duty;

import io.shouwen.duty.view.DutyPlacePage;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings for the place of signing on: whether it is checked, where it is, and its radius. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class DutyPlaceController {

    private final DutyPlaces places;

    DutyPlaceController(DutyPlaces places) {
        this.places = places;
    }

    @GetMapping("/p/{project}/duty/place")
    DutyPlacePage page(ProjectRef project) {
        return new DutyPlacePage(places.of(project.id())
                .map(wanted -> Form.of(Map.of(
                        "asks",
                        "true",
                        "latitude",
                        String.valueOf(wanted.latitude()),
                        "longitude",
                        String.valueOf(wanted.longitude()),
                        "radius",
                        String.valueOf(wanted.radius()))))
                .orElseGet(() -> Form.of(Map.of("radius", "200"))));
    }

    @PostMapping("/p/{project}/duty/place")
    Object set(ProjectRef project, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        if (!"true".equals(typed.getFirst("asks"))) {
            places.set(project.id(), null);
            return Redirect.to("duty/place", flash, "duty.place.saved");
        }
        Double latitude = number(typed.getFirst("latitude"), -90, 90);
        Double longitude = number(typed.getFirst("longitude"), -180, 180);
        Double radius = number(typed.getFirst("radius"), 30, 5000);
        if (latitude == null || longitude == null || radius == null) {
            Map<String, Form.Problem> wrong = new HashMap<>();
            check(wrong, "latitude", latitude);
            check(wrong, "longitude", longitude);
            check(wrong, "radius", radius);
            return new DutyPlacePage(Form.of(new LinkedMultiValueMap<>(typed), wrong));
        }
        places.set(project.id(), new Whereabouts.Wanted(latitude, longitude, (int) Math.round(radius)));
        return Redirect.to("duty/place", flash, "duty.place.saved");
    }

    private static void check(Map<String, Form.Problem> wrong, String field, @Nullable Double value) {
        if (value == null) {
            wrong.put(field, Form.Problem.of("duty.place.wrong." + field));
        }
    }

    private static @Nullable Double number(@Nullable String text, double least, double most) {
        try {
            double value = Double.parseDouble(text == null ? "" : text.strip());
            return value >= least && value <= most ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
