package io.shouwen.estate.settings;

import io.shouwen.estate.settings.view.SettingsPage;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a project sets for itself. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
class SettingsController {

    private final EditProject projects;
    private final Accounts accounts;

    SettingsController(EditProject projects, Accounts accounts) {
        this.projects = projects;
        this.accounts = accounts;
    }

    @GetMapping("/p/{project}/settings")
    SettingsPage settings(ProjectRef project, Actor actor) {
        EditProject.Saved saved = projects.saved(project.id()).orElseThrow(NotFound::new);
        return page(actor, Form.of(saved.draft().typed(saved.version())));
    }

    @PostMapping("/p/{project}/settings")
    Object change(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes left) {
        EditProject.Saved saved = projects.saved(project.id()).orElseThrow(NotFound::new);
        Fields fields = new Fields(typed);
        ProjectDraft draft = ProjectDraft.of(fields);
        if (draft != null && !projects.change(project.id(), saved.draft(), draft, fields.version())) {
            Conflict.show(fields, draft.typed(0), saved.draft().typed(0), saved.version());
        }
        return fields.wrong() ? page(actor, fields.form()) : Redirect.to("settings", left, "estate.saved");
    }

    private SettingsPage page(Actor actor, Form form) {
        return new SettingsPage(form, actor.is(Role.ADMIN) && accounts.inWholeGroup(actor.id()));
    }
}
