package io.shouwen.custody.consent;

import io.shouwen.custody.consent.view.ConsentTextsPage;
import io.shouwen.custody.consent.view.ConsentTextsPage.Version;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of the consent text. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.ADMIN})
@Clause("3.4.1")
class ConsentTextController {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 2000;

    private final ConsentTexts texts;
    private final WriteConsentText writeConsentText;
    private final Clock clock;

    ConsentTextController(ConsentTexts texts, WriteConsentText writeConsentText, Clock clock) {
        this.texts = texts;
        this.writeConsentText = writeConsentText;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/consents/texts")
    @ConsentRoles.MaySee
    ConsentTextsPage texts(ProjectRef project, Actor actor) {
        return page(project, actor, Ids.next(), Form.EMPTY);
    }

    @PostMapping("/p/{project}/consents/texts")
    Object write(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Fields fields = new Fields(typed);
        String chinese = fields.required("chinese", SHORTEST, LONGEST);
        String english = fields.required("english", SHORTEST, LONGEST);
        if (fields.wrong()) {
            return page(project, actor, id, fields.form());
        }
        writeConsentText.write(
                project.id(), id, fields.version(), chinese, english, fields.ticked("anew"), actor, clock.instant());
        return Redirect.to("consents/texts", flash, "custody.consent.text.written");
    }

    private ConsentTextsPage page(ProjectRef project, Actor actor, UUID newId, Form form) {
        List<ConsentText> all = new ArrayList<>(texts.all(project.id()));
        if (all.isEmpty()) {
            all.add(texts.latest(project.id(), clock.instant()));
        }
        return new ConsentTextsPage(
                all.stream()
                        .map(text -> new Version(
                                text.version(), text.chinese(), text.english(), text.asksAnew(), text.since()))
                        .toList(),
                actor.is(Role.MANAGER, Role.ADMIN),
                newId,
                form);
    }
}
