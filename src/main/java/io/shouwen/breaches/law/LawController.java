package io.shouwen.breaches.law;

import io.shouwen.breaches.law.Authorities.LegalClock;
import io.shouwen.breaches.law.view.LawPage;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Receipts;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.List;
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

/** The authorities, the legal clock and the notices' text of a project; the text of the group by its quality. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.QUALITY})
@Clause("2.1.8")
class LawController {

    static final String PLACE = "breaches/law";

    private final LawArticles articles;
    private final Authorities authorities;
    private final Receipts receipts;
    private final Clock clock;

    LawController(LawArticles articles, Authorities authorities, Receipts receipts, Clock clock) {
        this.articles = articles;
        this.authorities = authorities;
        this.receipts = receipts;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/breaches/law")
    @Transactional(readOnly = true)
    @Allowed({Role.DESK, Role.CONTROL, Role.BUTLER, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN})
    LawPage page(ProjectRef project, Actor actor) {
        return page(project, actor, "", Form.EMPTY);
    }

    @PostMapping("/p/{project}/breaches/law/authorities")
    Object add(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        Authority one = new Authority(
                id, fields.required("name", 2, 60), fields.required("telephone", 40), fields.text("matters", 200));
        if (fields.wrong()) {
            return page(project, actor, "authority", fields.form());
        }
        receipts.once(project.id(), id, one, () -> {
            authorities.add(project.id(), one, actor.id(), clock.instant());
            return PLACE;
        });
        return Redirect.to(PLACE, flash, "breaches.law.saved");
    }

    @PostMapping("/p/{project}/breaches/law/authorities/{authority}/retirement")
    ModelAndView retire(ProjectRef project, @PathVariable("authority") UUID id, RedirectAttributes flash) {
        authorities.retire(
                project.id(), authorities.byId(project.id(), id).orElseThrow(NotFound::new), clock.instant());
        return Redirect.to(PLACE, flash, "breaches.law.saved");
    }

    /** No hours: no rule sets a time. */
    @PostMapping("/p/{project}/breaches/law/clock")
    Object clock(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        Integer hours = fields.value("hours").isEmpty() ? null : fields.number("hours", 1, LegalClock.LONGEST);
        String basis = hours == null ? fields.text("basis", 200) : fields.required("basis", 2, 200);
        if (fields.wrong()) {
            return page(project, actor, "clock", fields.form());
        }
        authorities.clock(project.id(), new LegalClock(hours, basis), actor.id(), clock.instant());
        return Redirect.to(PLACE, flash, "breaches.law.saved");
    }

    /** An empty text of the project returns to the group's. */
    @PostMapping("/p/{project}/breaches/law/template")
    Object template(
            ProjectRef project,
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        boolean group = fields.value("level").equals("GROUP") && actor.is(Role.QUALITY);
        String text = fields.text("text", 2000);
        if (!text.isEmpty() && TypedText.length(text) < 20 || group && text.isEmpty()) {
            fields.problem("text", "form.too-short", 20);
        }
        String unknown = NoticeText.unknown(text);
        if (!unknown.isEmpty()) {
            fields.problem("text", "breaches.law.template.unknown", unknown);
        }
        if (fields.wrong()) {
            return page(project, actor, "template", fields.form());
        }
        articles.template(project.id(), group, text, actor.id(), clock.instant());
        return Redirect.to(PLACE, flash, "breaches.law.saved");
    }

    private LawPage page(ProjectRef project, Actor actor, String open, Form form) {
        LegalClock legal = authorities.clock(project.id());
        return new LawPage(
                Ids.next(),
                authorities.list(project.id()),
                articles.list(),
                legal.hours(),
                legal.basis(),
                LegalClock.PRESETS.stream()
                        .map(preset -> new LawPage.Preset(preset.key(), preset.hours(), preset.basis()))
                        .toList(),
                articles.template(project.id()),
                List.copyOf(NoticeText.VARIABLES),
                actor.is(Role.MANAGER, Role.QUALITY),
                actor.is(Role.QUALITY),
                open,
                form);
    }
}
