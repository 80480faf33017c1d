package io.shouwen.people;

import io.shouwen.people.view.DistrictsPage;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class DistrictController {

    private final Districts districts;
    private final StaffDirectory staff;

    DistrictController(Districts districts, StaffDirectory staff) {
        this.districts = districts;
        this.staff = staff;
    }

    @GetMapping("/p/{project}/districts")
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    DistrictsPage list(ProjectRef project, Actor actor) {
        return page(project, actor, Form.EMPTY);
    }

    @PostMapping("/p/{project}/districts")
    Object open(ProjectRef project, Actor actor, @RequestParam(defaultValue = "") String name) {
        String wanted = name.strip();
        String wrong = wanted.isEmpty() ? "form.required" : wanted.length() > 40 ? "form.too-long" : null;
        if (wrong == null && districts.nameTaken(project.id(), wanted)) {
            wrong = "district.name.taken";
        }
        if (wrong != null) {
            return page(
                    project, actor, new Form(Map.of("name", List.of(name)), Map.of("name", Form.Problem.of(wrong))));
        }
        districts.open(project.id(), wanted);
        return Redirect.to("districts");
    }

    @PostMapping("/p/{project}/districts/{id}/butler")
    ModelAndView appoint(ProjectRef project, @PathVariable UUID id, @RequestParam @Nullable UUID butler) {
        if (butler != null
                && staff.byId(project.id(), butler)
                        .filter(s -> s.is(Role.BUTLER))
                        .isEmpty()) {
            throw new NotFound();
        }
        return done(districts.appoint(project.id(), id, butler));
    }

    @PostMapping("/p/{project}/districts/{id}/areas")
    ModelAndView add(ProjectRef project, @PathVariable UUID id, @RequestParam(defaultValue = "/") String area) {
        String[] parts = area.split("/", 2);
        boolean free = districts.overview(project.id()).unassigned().stream()
                .anyMatch(a -> a.value().equals(area));
        return done(free && parts.length == 2 && districts.add(project.id(), id, parts[0], parts[1]));
    }

    @PostMapping("/p/{project}/districts/{id}/areas/removal")
    ModelAndView remove(ProjectRef project, @PathVariable UUID id, @RequestParam(defaultValue = "/") String area) {
        String[] parts = area.split("/", 2);
        return done(parts.length == 2 && districts.remove(project.id(), id, parts[0], parts[1]));
    }

    private static ModelAndView done(boolean found) {
        if (!found) {
            throw new NotFound();
        }
        return Redirect.to("districts");
    }

    private DistrictsPage page(ProjectRef project, Actor actor, Form form) {
        Districts.Overview all = districts.overview(project.id());
        return new DistrictsPage(
                all.districts(),
                staff.holders(project.id(), Role.BUTLER),
                all.unassigned(),
                Districts.LIMIT,
                actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN),
                form);
    }
}
