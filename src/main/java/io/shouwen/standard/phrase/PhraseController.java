package io.shouwen.standard.phrase;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Allowed;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Conflict;
import io.shouwen.platform.web.Fields;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Redirect;
import io.shouwen.standard.phrase.view.PhrasePage;
import io.shouwen.standard.phrase.view.PhrasesPage;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of phrases and their editor: the manager writes the project's, the group's quality the group's. */
@Controller
@Transactional
@Allowed({Role.MANAGER, Role.QUALITY})
@Clause({"3.1.4", "3.1.7"})
class PhraseController {

    private static final String PLACE = "phrases";

    private final Phrases phrases;
    private final PhrasePages pages;
    private final EditPhrase edit;
    private final Clock clock;

    PhraseController(Phrases phrases, PhrasePages pages, EditPhrase edit, Clock clock) {
        this.phrases = phrases;
        this.pages = pages;
        this.edit = edit;
        this.clock = clock;
    }

    @GetMapping("/p/{project}/phrases")
    @Transactional(readOnly = true)
    @Allowed
    PhrasesPage list(ProjectRef project, Actor actor, @RequestParam(defaultValue = "") String language, Locale locale) {
        boolean chinese = language.isEmpty() ? locale.getLanguage().equals("zh") : !language.equals("EN");
        return pages.list(project.id(), actor, Language.of(chinese));
    }

    @GetMapping("/p/{project}/phrases/new")
    @Transactional(readOnly = true)
    PhrasePage open(
            ProjectRef project,
            Actor actor,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "ZH") String language) {
        Level level = PhrasePages.levels(actor).getFirst();
        Form form = Form.of(Map.of(
                "occasion", occasion, "language", language, "time", "ANY", "version", "0", "level", level.name()));
        return pages.editor(project, actor, Ids.next(), null, level, form, clock.instant());
    }

    @GetMapping("/p/{project}/phrases/{phrase}")
    @Transactional(readOnly = true)
    PhrasePage edit(
            ProjectRef project, Actor actor, @PathVariable UUID phrase, @RequestParam(defaultValue = "") String level) {
        PhraseLayers layers = layers(project, phrase);
        Level on = level(actor, level);
        Phrase said = layers.said();
        Form form = Form.of(Map.of(
                "occasion", said.occasion().name(),
                "language", said.language().name(),
                "time", said.time().name(),
                "text", Objects.requireNonNullElse(said.text(), ""),
                "level", on.name(),
                "version", String.valueOf(phrases.version(project.id(), on, phrase))));
        return pages.editor(project, actor, phrase, layers, on, form, clock.instant());
    }

    /** A new phrase has an id made by the form, so that sending it twice writes it once. */
    @PostMapping("/p/{project}/phrases")
    Object write(
            ProjectRef project,
            Actor actor,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        return write(project, actor, id, typed, flash, false);
    }

    @PostMapping("/p/{project}/phrases/{phrase}")
    Object change(
            ProjectRef project,
            Actor actor,
            @PathVariable UUID phrase,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        return write(project, actor, phrase, typed, flash, true);
    }

    private Object write(
            ProjectRef project,
            Actor actor,
            UUID id,
            MultiValueMap<String, String> typed,
            RedirectAttributes flash,
            boolean known) {
        PhraseLayers layers = known ? layers(project, id) : null;
        Fields fields = new Fields(typed);
        Level level = level(actor, fields.value("level"));
        PhraseUse use = known ? fields.choice("use", PhraseUse.class, PhraseUse.USED) : PhraseUse.USED;
        int next = Math.max(fields.version(), 0) + 1;
        Phrase phrase = use == PhraseUse.USED
                ? PhraseForm.read(fields, id, level, next)
                : unused(Objects.requireNonNull(layers).said(), level, next);
        if (phrase != null && !edit.write(project.id(), phrase, use, actor, clock.instant())) {
            int now = phrases.version(project.id(), level, id);
            boolean same = phrases.versions(project.id(), level, id).getFirst().use() == use
                    && Objects.equals(
                            phrases.versions(project.id(), level, id).getFirst().text(), phrase.text());
            if (!same) {
                String theirs = layers(project, id).said().text();
                Conflict.show(
                        fields,
                        Map.of("text", fields.value("text")),
                        Map.of("text", Objects.requireNonNullElse(theirs, "")),
                        now);
            }
        }
        return fields.wrong()
                ? pages.editor(project, actor, id, layers, level, fields.form(), clock.instant())
                : Redirect.to(PLACE, flash, "standard.phrase.saved");
    }

    private static Phrase unused(Phrase said, Level level, int version) {
        return new Phrase(said.id(), level, said.occasion(), said.time(), said.language(), null, version);
    }

    private PhraseLayers layers(ProjectRef project, UUID id) {
        return phrases.layers(project.id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The level asked for, if the actor may write on it, else the nearest they may. */
    private static Level level(Actor actor, String asked) {
        List<Level> levels = PhrasePages.levels(actor);
        return levels.stream()
                .filter(level -> level.name().equals(asked))
                .findFirst()
                .orElseGet(levels::getFirst);
    }
}
