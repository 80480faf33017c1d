package io.shouwen.district;

import io.shouwen.district.view.QuarterForm;
import io.shouwen.district.view.QuarterPage;
import io.shouwen.district.view.QuartersPage;
import io.shouwen.estate.Houses;
import io.shouwen.estate.UnitRef;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The quarters (named areas) of a project. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class QuarterController {

    private final Quarters quarters;
    private final Districts districts;
    private final Houses houses;

    QuarterController(Quarters quarters, Districts districts, Houses houses) {
        this.quarters = quarters;
        this.districts = districts;
        this.houses = houses;
    }

    @GetMapping("/p/{project}/areas")
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    QuartersPage list(ProjectRef project, Actor actor) {
        return page(project, actor, Ids.next(), Set.of(), Form.EMPTY);
    }

    private QuartersPage page(ProjectRef project, Actor actor, UUID id, Set<Area> ticked, Form form) {
        List<UnitRef> units = houses.units(project.id());
        List<Quarter> all = quarters.list(project.id());
        Assignment assignment = districts.assignment(project.id());
        Map<UUID, String> names = districts.list(project.id()).stream()
                .collect(Collectors.toMap(Districts.Named::id, Districts.Named::name));
        Set<Area> named = new HashSet<>();
        all.forEach(one -> named.addAll(one.units()));
        return new QuartersPage(
                all.stream()
                        .map(one -> new QuartersPage.Line(
                                one.id(),
                                one.name(),
                                one.said(units),
                                one.households(units),
                                one.of(units).stream()
                                        .map(assignment::of)
                                        .distinct()
                                        .map(district -> names.getOrDefault(district, "–"))
                                        .toList()))
                        .toList(),
                Quarter.said(
                        units.stream()
                                .filter(unit -> !named.contains(Quarter.area(unit)))
                                .toList(),
                        units),
                actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN),
                id,
                QuarterForms.form(id, ticked, all, units, form));
    }

    @PostMapping("/p/{project}/areas")
    Object open(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> part) {
        Quarter wanted = new Quarter(id, name.strip(), QuarterForms.units(part, houses.units(project.id())));
        Map<String, Form.Problem> problems = QuarterForms.problems(wanted, quarters.list(project.id()));
        if (!problems.isEmpty()) {
            return page(project, actor, id, wanted.units(), new Form(Map.of("name", List.of(name)), problems));
        }
        quarters.save(project.id(), wanted);
        return Redirect.to("areas");
    }

    @GetMapping("/p/{project}/areas/{id}")
    QuarterPage one(ProjectRef project, @PathVariable UUID id) {
        Quarter quarter = quarters.get(project.id(), id);
        return new QuarterPage(
                id,
                quarter.name(),
                form(project, quarter, new Form(Map.of("name", List.of(quarter.name())), Map.of())));
    }

    private QuarterForm form(ProjectRef project, Quarter quarter, Form form) {
        return QuarterForms.form(
                quarter.id(), quarter.units(), quarters.list(project.id()), houses.units(project.id()), form);
    }

    @PostMapping("/p/{project}/areas/{id}")
    Object change(
            ProjectRef project,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> part) {
        Quarter before = quarters.get(project.id(), id);
        Quarter wanted = new Quarter(id, name.strip(), QuarterForms.units(part, houses.units(project.id())));
        Map<String, Form.Problem> problems = QuarterForms.problems(wanted, quarters.list(project.id()));
        if (!problems.isEmpty()) {
            return new QuarterPage(
                    id, before.name(), form(project, wanted, new Form(Map.of("name", List.of(name)), problems)));
        }
        quarters.save(project.id(), wanted);
        return Redirect.to("areas");
    }

    @PostMapping("/p/{project}/areas/{id}/dissolution")
    ModelAndView dissolve(ProjectRef project, @PathVariable UUID id, RedirectAttributes left) {
        quarters.dissolve(project.id(), quarters.get(project.id(), id));
        return Redirect.to("areas", left, "quarter.dissolved");
    }
}
