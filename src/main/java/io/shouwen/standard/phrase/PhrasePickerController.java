package io.shouwen.standard.phrase;

import io.shouwen.platform.Clause;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Redirect;
import io.shouwen.standard.phrase.view.PhrasePicker;
import io.shouwen.standard.phrase.view.PhrasePreview;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Phrases for a text being written, a person's favourites, and the preview of the editor. */
@Controller
@Transactional
@Allowed
@Clause("3.1.4")
class PhrasePickerController {

    private final Phrases phrases;
    private final PhrasePages pages;
    private final Clock clock;

    PhrasePickerController(Phrases phrases, PhrasePages pages, Clock clock) {
        this.phrases = phrases;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/phrases/picker")
    @Transactional(readOnly = true)
    PhrasePicker picker(ProjectRef project, Actor actor) {
        return pages.picker(project, actor, clock.instant());
    }

    @PostMapping("/p/{project}/phrases/{phrase}/favourite")
    ModelAndView favourite(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID phrase,
            @RequestParam(defaultValue = "true") boolean wanted,
            @RequestParam(defaultValue = "ZH") String language) {
        if (phrases.layers(project.id()).stream().noneMatch(each -> each.id().equals(phrase))) {
            throw new NotFound();
        }
        phrases.favourite(project.id(), actor.id(), phrase, wanted);
        return Redirect.to("phrases?language=" + (language.equals("EN") ? "EN" : "ZH") + "#phrase-" + phrase);
    }

    @PostMapping("/p/{project}/phrases/preview")
    @Transactional(readOnly = true)
    @Allowed({Role.MANAGER, Role.QUALITY})
    PhrasePreview preview(
            ProjectRef project,
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "ZH") String language) {
        return pages.preview(project, actor, text, language, clock.instant());
    }
}
