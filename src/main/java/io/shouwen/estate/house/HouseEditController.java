package io.shouwen.estate.house;

import io.shouwen.estate.EstateRoles;
import io.shouwen.estate.HouseUse;
import io.shouwen.estate.Ownership;
import io.shouwen.estate.house.view.HouseForm;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
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
class HouseEditController {

    private final EditHouse houses;

    HouseEditController(EditHouse houses) {
        this.houses = houses;
    }

    @GetMapping("/p/{project}/houses/new")
    HouseForm fresh() {
        Form form = Form.of(Map.of("use", HouseUse.RESIDENTIAL.name(), "ownership", Ownership.PRIVATE.name()));
        return new HouseForm(form, "houses", "houses", true);
    }

    @PostMapping("/p/{project}/houses")
    Object add(ProjectRef project, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes attributes) {
        Fields fields = new Fields(typed);
        HouseDraft draft = HouseDraft.of(fields);
        if (draft != null && houses.taken(project.id(), draft.code(), Ids.GROUP)) {
            fields.problem(
                    "house", "estate.house.wrong.house-taken", draft.code().canonical());
        }
        if (draft == null || fields.wrong()) {
            return new HouseForm(fields.form(), "houses", "houses", true);
        }
        return Redirect.to("houses/" + houses.add(project.id(), draft), attributes, "estate.saved");
    }

    @GetMapping("/p/{project}/houses/{house}/edit")
    HouseForm edit(ProjectRef project, @PathVariable UUID house) {
        EditHouse.Saved saved = houses.saved(project.id(), house).orElseThrow(NotFound::new);
        String path = "houses/" + house;
        return new HouseForm(Form.of(saved.draft().typed(saved.version())), path, path, false);
    }

    @PostMapping("/p/{project}/houses/{house}")
    Object change(
            ProjectRef project,
            @PathVariable UUID house,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes attributes) {
        EditHouse.Saved saved = houses.saved(project.id(), house).orElseThrow(NotFound::new);
        String path = "houses/" + house;
        Fields fields = new Fields(typed);
        HouseDraft draft = HouseDraft.of(fields);
        if (draft != null && houses.taken(project.id(), draft.code(), house)) {
            fields.problem(
                    "house", "estate.house.wrong.house-taken", draft.code().canonical());
        }
        if (draft == null || fields.wrong()) {
            return new HouseForm(fields.form(), path, path, false);
        }
        if (!houses.change(project.id(), house, saved.draft(), draft, fields.version())) {
            Conflict.show(fields, draft.typed(0), saved.draft().typed(0), saved.version());
            return new HouseForm(fields.form(), path, path, false);
        }
        return Redirect.to(path, attributes, "estate.saved");
    }
}
