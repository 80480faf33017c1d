package io.shouwen.estate.house;

import io.shouwen.estate.EstateRoles;
import io.shouwen.estate.HouseRef;
import io.shouwen.estate.Houses;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Relation;
import io.shouwen.estate.house.view.ResidentForm;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Transactional
@EstateRoles.MayEdit
class ResidentEditController {

    private final EditResident residents;
    private final Houses houses;
    private final Audit audit;
    private final Clock clock;

    ResidentEditController(EditResident residents, Houses houses, Audit audit, Clock clock) {
        this.residents = residents;
        this.houses = houses;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/houses/{house}/residents/new")
    ResidentForm fresh(ProjectRef project, @PathVariable UUID house) {
        HouseRef ref = houses.byId(project.id(), house).orElseThrow(NotFound::new);
        return new ResidentForm(
                Form.of(Map.of("relation", Relation.OWNER.name())), ref, "houses/" + house + "/residents", true);
    }

    @PostMapping("/p/{project}/houses/{house}/residents")
    Object add(
            ProjectRef project,
            @PathVariable UUID house,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes attributes) {
        HouseRef ref = houses.byId(project.id(), house).orElseThrow(NotFound::new);
        Fields fields = new Fields(typed);
        ResidentDraft draft = ResidentDraft.of(fields);
        if (draft != null && residents.taken(project.id(), house, draft.name(), Ids.GROUP)) {
            fields.problem("name", "estate.house.wrong.name-taken");
        }
        if (draft == null || fields.wrong()) {
            return new ResidentForm(fields.form(), ref, "houses/" + house + "/residents", true);
        }
        residents.add(project.id(), house, draft);
        return Redirect.to("houses/" + house, attributes, "estate.saved");
    }

    /** The form shows the numbers in full, so opening it is recorded in the audit log. */
    @GetMapping("/p/{project}/residents/{resident}/edit")
    ResidentForm edit(ProjectRef project, @PathVariable UUID resident) {
        EditResident.Saved saved = residents.saved(project.id(), resident).orElseThrow(NotFound::new);
        if (!saved.draft().phones().isEmpty()) {
            audit.record(
                    project.id(),
                    "phone-shown",
                    "resident",
                    resident,
                    null,
                    Map.of(
                            "phones",
                            saved.draft().phones().stream()
                                    .map(PhoneNumber::masked)
                                    .toList()));
        }
        return new ResidentForm(
                Form.of(saved.draft().typed(saved.version())), saved.house(), "residents/" + resident, false);
    }

    @PostMapping("/p/{project}/residents/{resident}")
    Object change(
            ProjectRef project,
            @PathVariable UUID resident,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes attributes) {
        EditResident.Saved saved = residents.saved(project.id(), resident).orElseThrow(NotFound::new);
        String path = "residents/" + resident;
        Fields fields = new Fields(typed);
        ResidentDraft draft = ResidentDraft.of(fields);
        if (draft != null && residents.taken(project.id(), saved.house().id(), draft.name(), resident)) {
            fields.problem("name", "estate.house.wrong.name-taken");
        }
        if (draft == null || fields.wrong()) {
            return new ResidentForm(fields.form(), saved.house(), path, false);
        }
        if (!residents.change(project.id(), resident, saved.draft(), draft, fields.version())) {
            Conflict.show(fields, draft.typed(0), saved.draft().typed(0), saved.version());
            return new ResidentForm(fields.form(), saved.house(), path, false);
        }
        return Redirect.to("houses/" + saved.house().id(), attributes, "estate.saved");
    }

    @PostMapping("/p/{project}/residents/{resident}/removal")
    Object leave(ProjectRef project, @PathVariable UUID resident, RedirectAttributes attributes) {
        EditResident.Saved saved = residents.saved(project.id(), resident).orElseThrow(NotFound::new);
        residents.leave(project.id(), resident, saved.draft(), LocalDate.now(clock.withZone(project.zone())));
        return Redirect.to("houses/" + saved.house().id(), attributes, "estate.house.resident.removed");
    }
}
