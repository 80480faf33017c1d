package io.shouwen.standard.phrase;

import io.shouwen.platform.Clause;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phrase in one language. The group's or a project's phrase that replaces another has the same id.
 *
 * @param text as typed by its editor; null if its level does not use the phrase
 * @param version of its level; 0 for the set in the jar
 */
@Clause({"2.1.4", "3.1.4", "3.1.7"})
record Phrase(
        UUID id,
        Level level,
        Occasion occasion,
        TimeOfDay time,
        Language language,
        @Nullable String text,
        int version) {

    /** Lays each set over those before it: of phrases with the same id the last one counts, in the place of the first. */
    @SafeVarargs
    static List<Phrase> overlay(List<Phrase>... sets) {
        Map<UUID, Phrase> standing = new LinkedHashMap<>();
        for (List<Phrase> set : sets) {
            set.forEach(phrase -> standing.put(phrase.id(), phrase));
        }
        return standing.values().stream()
                .filter(phrase -> phrase.text() != null)
                .toList();
    }

    PhraseText read() {
        return PhraseText.read(text == null ? "" : text);
    }

    boolean fits(Occasion when, Language spoken, LocalTime at) {
        return occasion == when && language == spoken && time.covers(at);
    }

    /** Whether all variables it needs have a value. */
    boolean sayable(Map<Variable, String> values) {
        return read().needs().stream()
                .noneMatch(needed -> values.getOrDefault(needed, "").isBlank());
    }
}
