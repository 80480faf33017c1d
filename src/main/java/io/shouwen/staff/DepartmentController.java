package io.shouwen.staff;

import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.staff.view.DepartmentsPage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The departments: name, head, deputy, and time to answer. */
@Controller
@Transactional
@Allowed({Role.SUPERVISOR, Role.MANAGER, Role.ADMIN})
class DepartmentController {

    private final Departments departments;
    private final StaffDirectory staff;
    private final Clock clock;

    DepartmentController(Departments departments, StaffDirectory staff, Clock clock) {
        this.departments = departments;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/departments")
    @Allowed({Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    DepartmentsPage list(ProjectRef project, Actor actor) {
        return page(project, actor, Ids.GROUP, Form.EMPTY);
    }

    @PostMapping("/p/{project}/departments/{id}")
    Object save(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        DepartmentForm typedIn = DepartmentForm.read(typed);
        // The form makes the id of a new department, which has no version yet.
        if (!typedIn.version().isEmpty() && !departments.known(project.id(), id)) {
            throw new NotFound();
        }
        Form form = typedIn.check(typed, leaders(project), departments.nameTaken(project.id(), id, typedIn.name()));
        if (form.refused()) {
            return page(project, actor, id, form);
        }
        if (!departments.save(project.id(), typedIn.department(id), typedIn.versionNumber())) {
            return page(
                    project, actor, id, new Form(form.values(), Map.of("", Form.Problem.of("department.conflict"))));
        }
        return Redirect.to("departments", left, "department.saved");
    }

    @PostMapping("/p/{project}/departments/{id}/dissolution")
    ModelAndView dissolve(ProjectRef project, @PathVariable UUID id, RedirectAttributes left) {
        if (!departments.dissolve(project.id(), id, clock.instant())) {
            throw new NotFound();
        }
        return Redirect.to("departments", left, "department.dissolved");
    }

    private List<StaffMember> leaders(ProjectRef project) {
        return staff.list(project.id()).stream()
                .filter(one -> one.is(Role.HEAD) || one.is(Role.SUPERVISOR) || one.is(Role.MANAGER))
                .toList();
    }

    private DepartmentsPage page(ProjectRef project, Actor actor, UUID open, Form form) {
        List<StaffMember> leaders = leaders(project);
        List<DepartmentsPage.Line> lines = departments.list(project.id()).stream()
                .map(d -> DepartmentsPage.Line.of(d, departments.version(project.id(), d.id()), leaders))
                .toList();
        boolean known = lines.stream().anyMatch(line -> line.department().id().equals(open));
        return new DepartmentsPage(
                lines,
                leaders,
                actor.is(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN),
                open.equals(Ids.GROUP) || known ? Ids.next() : open,
                open,
                form);
    }
}
