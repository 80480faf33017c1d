package io.shouwen.standard.star;

import io.shouwen.platform.Clause;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.star.view.StarPage;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The level a project takes, and what it asks of itself beyond. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.QUALITY, Role.ADMIN})
@Clause({"2.1.6", "4.1.2.2", "4.1.2.3"})
class StarController {

    private final StarPages pages;
    private final StarProfiles profiles;
    private final TakeLevel takeLevel;
    private final AskOfProject askOfProject;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;

    StarController(
            StarPages pages,
            StarProfiles profiles,
            TakeLevel takeLevel,
            AskOfProject askOfProject,
            Audit audit,
            MessageSource messages,
            Clock clock) {
        this.pages = pages;
        this.profiles = profiles;
        this.takeLevel = takeLevel;
        this.askOfProject = askOfProject;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param item whose own value is to be written */
    @GetMapping("/p/{project}/star")
    @Allowed({Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    StarPage star(ProjectRef project, Actor actor, @RequestParam(defaultValue = "") String item) {
        return page(project, actor, "", Form.of(Map.of("item", item)));
    }

    @PostMapping("/p/{project}/star/level")
    Object take(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        StarLevel level = fields.required("level", StarLevel.class);
        Instant validAt = StarForm.begin(fields, project.zone(), now);
        if (fields.wrong()) {
            return page(project, actor, "level", fields.form());
        }
        takeLevel.take(project.id(), project.id(), level, validAt, actor, now);
        return Redirect.to("star", flash, "standard.star.done.level");
    }

    @PostMapping("/p/{project}/star/value")
    Object ask(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            RedirectAttributes flash) {
        Instant now = clock.instant();
        Fields fields = new Fields(typed);
        StarItem item = fields.required("item", StarItem.class);
        Instant validAt = StarForm.begin(fields, project.zone(), now);
        Amount amount = fields.wrong() ? null : StarForm.amount(fields, item);
        if (amount != null) {
            Texts texts = new Texts(messages, locale);
            profiles.of(project.id())
                    .fallsShort(item, amount, validAt)
                    .ifPresent(level -> fields.problem(
                            "number",
                            "standard.star.wrong.weaker",
                            texts.t(level.whoseKey()),
                            level.amount().words(texts)));
        }
        if (fields.wrong()) {
            return page(project, actor, "value", fields.form());
        }
        askOfProject.ask(project.id(), item, amount, validAt, actor, now);
        return Redirect.to("star", flash, "standard.star.done.value");
    }

    @GetMapping("/p/{project}/star/export")
    @Allowed({Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    ResponseEntity<byte[]> export(ProjectRef project, Actor actor, Locale locale) {
        audit.record(project.id(), "exported", "star-value", project.id(), null, null);
        return StarSheets.project(page(project, actor, "", Form.EMPTY), project, new Texts(messages, locale));
    }

    private StarPage page(ProjectRef project, Actor actor, String wrong, Form form) {
        return pages.project(project, actor.is(Role.MANAGER, Role.QUALITY, Role.ADMIN), wrong, form, clock.instant());
    }
}
