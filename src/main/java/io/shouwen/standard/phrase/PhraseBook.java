package io.shouwen.standard.phrase;

import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Texts;
import io.shouwen.standard.phrase.view.PhraseCard;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The phrases in force in a project, read once for a page. In a template:
 * {@code shell.draw(it.phrases().on(Occasion.RING, shell.texts(), Map.of(Variable.NAME, "林女士")))}.
 */
@Clause({"2.1.4", "3.1.4", "3.1.7"})
public final class PhraseBook {

    private final List<Phrase> phrases;
    private final String project;
    private final String me;
    private final LocalTime time;

    /** @param me the name of who speaks; empty if nobody in particular */
    PhraseBook(List<Phrase> phrases, String project, String me, LocalTime time) {
        this.phrases = phrases;
        this.project = project;
        this.me = me;
        this.time = time;
    }

    /**
     * The phrase of an occasion, in the reader's language. Of several, those come first that can be said with what is
     * known; then the nearest level; then those for this time of day.
     *
     * @param known what is known besides greeting, project and own name; an empty value counts as unknown
     */
    public PhraseCard on(Occasion occasion, Texts texts, Map<Variable, String> known) {
        Language language = Language.of(texts.chinese());
        Map<Variable, String> values = values(language, known);
        return best(occasion, language, values)
                .map(phrase -> new PhraseCard(
                        occasion.messageKey(), language.tag(), phrase.read().fill(values, language)))
                .orElse(new PhraseCard(occasion.messageKey(), language.tag(), List.of()));
    }

    private Optional<Phrase> best(Occasion occasion, Language language, Map<Variable, String> values) {
        return phrases.stream()
                .filter(phrase -> phrase.fits(occasion, language, time))
                .min(Comparator.comparing((Phrase phrase) -> !phrase.sayable(values))
                        .thenComparing(Phrase::level)
                        .thenComparing(phrase -> phrase.time() == TimeOfDay.ANY));
    }

    Map<Variable, String> values(Language language, Map<Variable, String> known) {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        values.put(Variable.GREETING, TimeOfDay.greeted(time).greeting(language));
        values.put(Variable.PROJECT, project);
        values.put(Variable.ME, me);
        values.putAll(known);
        return values;
    }
}
