package io.shouwen.staff;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.staff.view.EducationPage;
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

/** The education part of a staff file. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
@Clause("4.1.1.2b")
class EducationController {

    private final Educations educations;
    private final StaffDirectory staff;

    EducationController(Educations educations, StaffDirectory staff) {
        this.educations = educations;
        this.staff = staff;
    }

    @GetMapping("/p/{project}/staff/{id}/educations/new")
    EducationPage fresh(ProjectRef project, @PathVariable UUID id) {
        Form form = Form.of(Map.of("id", Ids.next().toString(), "fullTime", "true"));
        return new EducationPage(member(project, id), null, form);
    }

    @PostMapping("/p/{project}/staff/{id}/educations")
    Object add(
            ProjectRef project,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        StaffMember member = member(project, id);
        Fields fields = new Fields(typed);
        UUID fresh = fields.id("id");
        Education education = Education.of(fields);
        if (education == null) {
            return new EducationPage(member, null, fields.form());
        }
        educations.add(project.id(), id, fresh.equals(Ids.GROUP) ? Ids.next() : fresh, education);
        return Redirect.to("staff/" + id, left, "staff.saved");
    }

    @GetMapping("/p/{project}/staff/{id}/educations/{education}")
    EducationPage edit(ProjectRef project, @PathVariable UUID id, @PathVariable UUID education) {
        Educations.Saved saved = saved(project, id, education);
        return new EducationPage(
                member(project, id), education, Form.of(saved.education().typed(saved.version())));
    }

    @PostMapping("/p/{project}/staff/{id}/educations/{education}")
    Object change(
            ProjectRef project,
            @PathVariable UUID id,
            @PathVariable UUID education,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        Educations.Saved saved = saved(project, id, education);
        Fields fields = new Fields(typed);
        Education wanted = Education.of(fields);
        if (wanted != null && !educations.change(project.id(), id, saved, wanted, fields.version())) {
            Conflict.show(fields, wanted.typed(0), saved.education().typed(0), saved.version());
        }
        return fields.wrong()
                ? new EducationPage(member(project, id), education, fields.form())
                : Redirect.to("staff/" + id, left, "staff.saved");
    }

    @PostMapping("/p/{project}/staff/{id}/educations/{education}/removal")
    ModelAndView remove(
            ProjectRef project, @PathVariable UUID id, @PathVariable UUID education, RedirectAttributes left) {
        educations.remove(project.id(), id, saved(project, id, education));
        return Redirect.to("staff/" + id, left, "staff.removed");
    }

    private Educations.Saved saved(ProjectRef project, UUID id, UUID education) {
        return educations.saved(project.id(), id, education).orElseThrow(NotFound::new);
    }

    private StaffMember member(ProjectRef project, UUID id) {
        return staff.byId(project.id(), id).orElseThrow(NotFound::new);
    }
}
