package io.shouwen.standard.phrase;

import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Form.Problem;
import io.shouwen.standard.phrase.view.Piece;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a phrase, read into its parts: <code>{name}</code> is a variable that must be known, <code>{name|Sir}</code>
 * one with a fall-back, <code>{?when}</code> something to be filled in by hand. Values are put in as they are and not
 * read again.
 *
 * @param problem why the text cannot be used, or null
 */
@Clause("3.1.4")
record PhraseText(List<Part> parts, @Nullable Problem problem) {

    static final int LONGEST = 300;
    private static final int LONGEST_ASK = 40;

    sealed interface Part {}

    record Words(String text) implements Part {}

    /** @param otherwise the fall-back; empty if there is none */
    record Slot(Variable variable, String otherwise) implements Part {}

    record Ask(String what) implements Part {}

    /** Braces typed with a Chinese keyboard are meant as braces. */
    static String halfWidth(String typed) {
        return typed.replace('｛', '{').replace('｝', '}').replace('｜', '|');
    }

    static PhraseText read(String typed) {
        String text = halfWidth(typed);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            String words = text.substring(at, open < 0 ? text.length() : open);
            if (words.contains("}")) {
                return wrong("standard.phrase.wrong.brace");
            }
            if (!words.isEmpty()) {
                parts.add(new Words(words));
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            String inside = close < 0 ? "{" : text.substring(open + 1, close).strip();
            if (inside.contains("{")) {
                return wrong("standard.phrase.wrong.brace");
            }
            if (inside.startsWith("?") || inside.startsWith("？")) {
                String what = inside.substring(1).strip();
                if (what.isEmpty() || what.length() > LONGEST_ASK) {
                    return wrong("standard.phrase.wrong.ask", LONGEST_ASK);
                }
                parts.add(new Ask(what));
            } else {
                String[] halves = inside.split("\\|", 2);
                String word = halves[0].strip();
                Optional<Variable> variable = Variable.of(word);
                if (variable.isEmpty()) {
                    return wrong("standard.phrase.wrong.variable", word);
                }
                String otherwise = halves.length == 1 ? "" : halves[1].strip();
                if (halves.length == 2 && otherwise.isEmpty()) {
                    return wrong("standard.phrase.wrong.otherwise", word);
                }
                parts.add(new Slot(variable.get(), otherwise));
            }
            at = close + 1;
        }
        return new PhraseText(List.copyOf(parts), null);
    }

    private static PhraseText wrong(String key, Object... arguments) {
        return new PhraseText(List.of(), Problem.of(key, arguments));
    }

    /** The variables that must be known before the phrase can be said. */
    Set<Variable> needs() {
        Set<Variable> needed = EnumSet.noneOf(Variable.class);
        parts.forEach(part -> {
            if (part instanceof Slot slot && slot.otherwise().isEmpty()) {
                needed.add(slot.variable());
            }
        });
        return needed;
    }

    /** The phrase with these values; an empty value counts as unknown. */
    List<Piece> fill(Map<Variable, String> values, Language language) {
        return parts.stream()
                .map(part -> switch (part) {
                    case Words words -> new Piece(words.text(), false);
                    case Ask ask -> new Piece(ask.what(), true);
                    case Slot slot -> filled(slot, values.getOrDefault(slot.variable(), ""), language);
                })
                .toList();
    }

    private static Piece filled(Slot slot, String value, Language language) {
        if (!value.isBlank()) {
            return new Piece(value.strip(), false);
        }
        return slot.otherwise().isEmpty()
                ? new Piece(slot.variable().word(language), true)
                : new Piece(slot.otherwise(), false);
    }
}
