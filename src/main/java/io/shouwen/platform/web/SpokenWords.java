package io.shouwen.platform.web;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What may be typed for a page: in Chinese, pinyin, initials or English.
 *
 * @param whole its names from the beginning, between blanks
 * @param words the same from the beginning of each of their words, each with a blank before it: {@code contains(" " +
 *     typed)} is a match
 */
record SpokenWords(String whole, String words) {

    private static final Transliterator PINYIN =
            Transliterator.getInstance("Han-Latin; NFD; [\\u0300\\u0301\\u0304\\u030C] Remove; Latin-ASCII; Lower");

    static SpokenWords of(String... names) {
        Set<String> whole = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        for (String name : names) {
            String plain = name.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
            List<String> said = new ArrayList<>(fromEachWord(plain));
            whole.add(said.getFirst());
            words.addAll(said);
            if (plain.codePoints().anyMatch(Character::isIdeographic)) {
                List<String> syllables =
                        List.of(PINYIN.transliterate(plain).strip().split("[^a-z0-9]+"));
                whole.add(String.join("", syllables));
                whole.add(initials(syllables));
                for (int from = 0; from < syllables.size(); from++) {
                    words.add(String.join("", syllables.subList(from, syllables.size())));
                    words.add(initials(syllables.subList(from, syllables.size())));
                }
            }
        }
        return new SpokenWords(String.join(" ", whole), " " + String.join(" ", words));
    }

    /** A word begins after a blank and with each Chinese character. */
    private static List<String> fromEachWord(String plain) {
        List<String> all = new ArrayList<>();
        for (int at = 0; at < plain.length(); at = plain.offsetByCodePoints(at, 1)) {
            if (at == 0 || plain.charAt(at - 1) == ' ' || Character.isIdeographic(plain.codePointAt(at))) {
                all.add(plain.substring(at).replace(" ", ""));
            }
        }
        return all.isEmpty() ? List.of("") : all;
    }

    private static String initials(List<String> syllables) {
        StringBuilder all = new StringBuilder();
        syllables.forEach(each -> all.append(each, 0, 1));
        return all.toString();
    }

    /** Also found by the words of another name, such as that of its group. */
    SpokenWords and(SpokenWords other) {
        return new SpokenWords(whole, words + other.words);
    }
}
