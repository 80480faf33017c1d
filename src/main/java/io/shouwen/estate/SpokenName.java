package io.shouwen.estate;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a person's name sounds, for finding it by keyboard.
 *
 * @param pinyin joined syllables, surnames read as surnames: {@code zengguo} for 曾国
 * @param initials first letters of the syllables: {@code zg}
 * @param words all that may be typed for the name, blank-separated with a blank before each: the name, the given name,
 *     pinyin and initials in every reading ({@code lv} and {@code lu} for 吕)
 */
public record SpokenName(String pinyin, String initials, String words) {

    private static final Transliterator AS_NAME = Transliterator.getInstance("Han-Latin/Names; Lower");
    private static final Transliterator AS_WORD = Transliterator.getInstance("Han-Latin; Lower");
    private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII");
    private static final Transliterator NO_TONES =
            Transliterator.getInstance("NFD; [\\u0300\\u0301\\u0304\\u030C] Remove; NFC");

    /** Surnames that families of different regions read differently. */
    private static final Map<String, String> OTHER_SURNAMES =
            Map.of("覃", "qin", "朴", "piao", "缪", "miao", "隗", "kui", "乐", "le", "盖", "gai", "宁", "ning");

    public static SpokenName of(String name) {
        List<String> asName = syllables(AS_NAME.transliterate(name));
        String pinyin = String.join("", plain(asName));
        String initials = initials(plain(asName));
        Set<String> words = new LinkedHashSet<>();
        String joined = joined(name);
        words.add(joined);
        if (joined.codePointCount(0, joined.length()) > 1) {
            words.add(joined.substring(joined.offsetByCodePoints(0, 1)));
        }
        words(words, asName, pinyin, initials);
        List<String> asWord = syllables(AS_WORD.transliterate(name));
        if (!asWord.equals(asName)) {
            words(words, asWord, String.join("", plain(asWord)), initials(plain(asWord)));
        }
        String other = OTHER_SURNAMES.get(name.substring(0, 1));
        if (other != null) {
            List<String> reading = new ArrayList<>(asName);
            reading.set(0, other);
            words(words, reading, String.join("", plain(reading)), initials(plain(reading)));
        }
        words.remove("");
        return new SpokenName(pinyin, initials, " " + String.join(" ", words));
    }

    /** What was typed is the beginning of the name in one of its readings, or of a part of it. */
    public boolean answersTo(String typed) {
        String sought = joined(typed);
        return !sought.isEmpty() && words.contains(" " + sought);
    }

    private static void words(Set<String> words, List<String> reading, String pinyin, String initials) {
        words.add(pinyin);
        words.add(initials);
        if (reading.size() > 1) {
            words.add(pinyin.substring(PLAIN.transliterate(reading.getFirst()).length()));
        }
        if (reading.toString().contains("ü")) {
            List<String> withV = reading.stream()
                    .map(s -> PLAIN.transliterate(s.replace('ü', 'v')))
                    .toList();
            words.add(String.join("", withV));
        }
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

    private static String initials(List<String> syllables) {
        StringBuilder all = new StringBuilder();
        syllables.forEach(s -> all.appendCodePoint(s.codePointAt(0)));
        return all.toString();
    }
}
