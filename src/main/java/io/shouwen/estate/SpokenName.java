package io.shouwen.estate;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a person's name sounds, for finding it by keyboard.
 *
 * @param pinyin joined syllables, surnames read as surnames: {@code zengguo} for 曾国
 * @param initials first letters of the syllables: {@code zg}
 * @param words all that may be typed for the name, blank-separated with a blank before each: the name, the given name,
 *     pinyin and initials in every reading ({@code lv} and {@code lu} for 吕)
 */
record SpokenName(String pinyin, String initials, String words) {

    private static final Transliterator AS_NAME = Transliterator.getInstance("Han-Latin/Names; Lower");
    private static final Transliterator AS_WORD = Transliterator.getInstance("Han-Latin; Lower");
    private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII");
    private static final Transliterator NO_TONES =
            Transliterator.getInstance("NFD; [\\u0300\\u0301\\u0304\\u030C] Remove; NFC");

    static SpokenName of(String name) {
        List<String> asName = syllables(AS_NAME.transliterate(name));
        String pinyin = String.join("", plain(asName));
        String initials = initials(plain(asName));
        Set<String> words = new LinkedHashSet<>();
        String joined = joined(name);
        words.add(joined);
        if (joined.codePointCount(0, joined.length()) > 1) {
            words.add(joined.substring(joined.offsetByCodePoints(0, 1)));
        }
        for (List<String> reading : List.of(asName, syllables(AS_WORD.transliterate(name)))) {
            for (List<String> spelled : List.of(plain(reading), withV(reading))) {
                words.add(String.join("", spelled));
                words.add(initials(spelled));
                if (spelled.size() > 1) {
                    words.add(String.join("", spelled.subList(1, spelled.size())));
                }
            }
        }
        words.remove("");
        return new SpokenName(pinyin, initials, " " + String.join(" ", words));
    }

    /** What was typed, as it would stand among {@link #words}. */
    static String joined(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s·•.'%_\\\\]+", "");
    }

    private static List<String> syllables(String latin) {
        List<String> all = new ArrayList<>();
        for (String each : NO_TONES.transliterate(latin).split("[\\s·•.'’-]+")) {
            if (!each.isEmpty()) {
                all.add(each);
            }
        }
        return all;
    }

    private static List<String> plain(List<String> syllables) {
        return syllables.stream().map(PLAIN::transliterate).toList();
    }

    private static List<String> withV(List<String> syllables) {
        return syllables.stream()
                .map(s -> PLAIN.transliterate(s.replace('ü', 'v')))
                .toList();
    }

    private static String initials(List<String> syllables) {
        StringBuilder all = new StringBuilder();
        syllables.forEach(s -> all.appendCodePoint(s.codePointAt(0)));
        return all.toString();
    }
}
