package io.shouwen.standard.phrase;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.web.Form;
import io.shouwen.standard.phrase.view.PhrasePage;
import io.shouwen.standard.phrase.view.PhrasePage.Choice;
import io.shouwen.standard.phrase.view.PhrasePicker;
import io.shouwen.standard.phrase.view.PhrasePreview;
import io.shouwen.standard.phrase.view.PhrasesPage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the view records of the phrases' pages. */
@Component
class PhrasePages {

    private final Phrases phrases;

    PhrasePages(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The manager writes the project's phrases, the group's quality the group's. */
    static List<Level> levels(Actor actor) {
        return Stream.of(Level.PROJECT, Level.GROUP)
                .filter(level -> actor.is(level == Level.PROJECT ? Role.MANAGER : Role.QUALITY))
                .toList();
    }

    PhrasesPage list(UUID projectId, Actor actor, Language language) {
        Set<UUID> favourites = phrases.favourites(projectId, actor.id());
        List<PhraseLayers> all = phrases.layers(projectId);
        return new PhrasesPage(
                language.name(),
                Arrays.stream(Occasion.values())
                        .map(occasion -> new PhrasesPage.Group(
                                occasion.name(),
                                occasion.messageKey(),
                                all.stream()
                                        .filter(each -> each.said().occasion() == occasion
                                                && each.said().language() == language)
                                        .map(each -> line(each, favourites))
                                        .toList()))
                        .toList(),
                !levels(actor).isEmpty());
    }

    private static PhrasesPage.Line line(PhraseLayers layers, Set<UUID> favourites) {
        Phrase said = layers.said();
        return new PhrasesPage.Line(
                layers.id(),
                said.text() == null ? "" : said.text(),
                said.time().messageKey(),
                layers.standing().level().messageKey(),
                layers.used(),
                favourites.contains(layers.id()),
                said.language().tag());
    }

    PhrasePage editor(
            ProjectRef project,
            Actor actor,
            UUID id,
            @Nullable PhraseLayers layers,
            Level level,
            Form form,
            Instant now) {
        return new PhrasePage(
                id,
                layers == null,
                layers == null || layers.used(),
                layers != null && layers.returnable(level),
                choices(levels(actor), Level::name, Level::messageKey),
                choices(List.of(Occasion.values()), Occasion::name, Occasion::messageKey),
                choices(List.of(TimeOfDay.values()), TimeOfDay::name, TimeOfDay::messageKey),
                choices(List.of(Language.values()), Language::name, Language::messageKey),
                words(form.value("language").equals("EN") ? Language.EN : Language.ZH),
                preview(project, actor, form.value("text"), form.value("language"), now),
                phrases.versions(project.id(), level, id).stream()
                        .map(version -> new PhrasePage.Version(
                                version.version(),
                                "standard.phrase.use." + version.use().name().toLowerCase(Locale.ROOT),
                                version.text() == null ? "" : version.text(),
                                version.by(),
                                version.at()))
                        .toList(),
                form);
    }

    private static List<PhrasePage.Word> words(Language language) {
        return Arrays.stream(Variable.values())
                .map(variable -> new PhrasePage.Word("{" + variable.word(language) + "}", variable.messageKey()))
                .toList();
    }

    private static <T> List<Choice> choices(List<T> all, Function<T, String> name, Function<T, String> key) {
        return all.stream()
                .map(each -> new Choice(name.apply(each), key.apply(each)))
                .toList();
    }

    PhrasePreview preview(ProjectRef project, Actor actor, String typed, String typedLanguage, Instant now) {
        Language language = typedLanguage.equals("EN") ? Language.EN : Language.ZH;
        PhraseText read = PhraseText.read(typed);
        PhraseBook book = new PhraseBook(
                List.of(),
                project.name(),
                actor.name(),
                now.atZone(project.zone()).toLocalTime());
        return new PhrasePreview(
                read.fill(book.values(language, examples(language)), language),
                read.fill(book.values(language, Map.of()), language),
                read.problem());
    }

    private static Map<Variable, String> examples(Language language) {
        Map<Variable, String> examples = new EnumMap<>(Variable.class);
        boolean chinese = language == Language.ZH;
        examples.put(Variable.NAME, chinese ? "林女士" : "Ms Lin");
        examples.put(Variable.TITLE, chinese ? "张总" : "Mr Zhang");
        examples.put(Variable.HOUSE, chinese ? "3栋2单元1201室" : "3-2-1201");
        examples.put(Variable.BUTLER, chinese ? "陈佳怡" : "Chen Jiayi");
        return examples;
    }

    /** Favourites first. */
    PhrasePicker picker(ProjectRef project, Actor actor, Instant now) {
        Set<UUID> favourites = phrases.favourites(project.id(), actor.id());
        PhraseBook book = phrases.book(project, actor, now);
        return new PhrasePicker(phrases.inForce(project.id()).stream()
                .sorted(Comparator.comparing((Phrase phrase) -> !favourites.contains(phrase.id()))
                        .thenComparing(Phrase::occasion)
                        .thenComparing(Phrase::level))
                .map(phrase -> new PhrasePicker.Line(
                        phrase.id(),
                        phrase.occasion().messageKey(),
                        phrase.language().tag(),
                        favourites.contains(phrase.id()),
                        parts(phrase, book.values(phrase.language(), Map.of()))))
                .toList());
    }

    private static List<PhrasePicker.Slot> parts(Phrase phrase, Map<Variable, String> always) {
        return phrase.read().parts().stream()
                .map(part -> switch (part) {
                    case PhraseText.Words words -> new PhrasePicker.Slot(words.text(), "", false);
                    case PhraseText.Ask ask -> new PhrasePicker.Slot(ask.what(), "", true);
                    case PhraseText.Slot slot ->
                        slot(slot, always.getOrDefault(slot.variable(), ""), phrase.language());
                })
                .toList();
    }

    private static PhrasePicker.Slot slot(PhraseText.Slot slot, String always, Language language) {
        boolean open = slot.otherwise().isEmpty();
        return always.isEmpty()
                ? new PhrasePicker.Slot(
                        open ? slot.variable().word(language) : slot.otherwise(),
                        slot.variable().word(Language.EN),
                        open)
                : new PhrasePicker.Slot(always, "", false);
    }
}
