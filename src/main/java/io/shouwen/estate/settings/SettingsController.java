package io.shouwen.estate.settings;

import io.shouwen.estate.settings.view.SettingsPage;
import io.shouwen.platform.Clause;
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
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.star.StarProfiles;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
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
    private final StarProfiles stars;
    private final MessageSource messages;
    private final Clock clock;

    SettingsController(
            EditProject projects, Accounts accounts, StarProfiles stars, MessageSource messages, Clock clock) {
        this.stars = stars;
        this.messages = messages;
        this.clock = clock;
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
            Locale locale,
            RedirectAttributes left) {
        EditProject.Saved saved = projects.saved(project.id()).orElseThrow(NotFound::new);
        Fields fields = new Fields(typed);
        ProjectDraft draft = ProjectDraft.of(fields);
        if (draft != null) {
            longEnough(project, draft, fields, locale);
        }
        if (draft != null
                && !fields.wrong()
                && !projects.change(project.id(), saved.draft(), draft, fields.version())) {
            Conflict.show(fields, draft.typed(0), saved.draft().typed(0), saved.version());
        }
        return fields.wrong() ? page(actor, fields.form()) : Redirect.to("settings", left, "estate.saved");
    }

    /** The centre is open as many hours a day as the star level asks. */
    @Clause("2.1.1")
    private void longEnough(ProjectRef project, ProjectDraft draft, Fields fields, Locale locale) {
        stars.value(project.id(), StarItem.RECEPTION, clock.instant())
                .filter(asked -> draft.hours() < asked.amount().number())
                .ifPresent(asked -> {
                    Texts texts = new Texts(messages, locale);
                    fields.problem(
                            "closesAt",
                            "estate.settings.wrong.hours-of-level",
                            texts.t(asked.whoseKey()),
                            asked.amount().words(texts));
                });
    }

    private SettingsPage page(Actor actor, Form form) {
        return new SettingsPage(form, actor.is(Role.ADMIN) && accounts.inWholeGroup(actor.id()));
    }
}
