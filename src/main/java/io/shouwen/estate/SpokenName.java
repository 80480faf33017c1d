package io.shouwen.estate;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * The pinyin of a person's name, for searching by keyboard.
 *
 * @param pinyin syllables joined, surnames with their special reading: {@code zengguo} for 曾国
 * @param initials first letters of the syllables: {@code zg}
 * @param words everything that may be typed for the name, each with a blank before it: the name, the given name, pinyin
 *     and initials in all readings ({@code lv} and {@code lu} for 吕)
 */
public record SpokenName(String pinyin, String initials, String words) {

    private static final Transliterator AS_NAME = Transliterator.getInstance("Han-Latin/Names; Lower");
    private static final Transliterator AS_WORD = Transliterator.getInstance("Han-Latin; Lower");
    private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII");
    private static final Transliterator NO_TONES =
            Transliterator.getInstance("NFD; [\\u0300\\u0301\\u0304\\u030C] Remove; NFC");

    /** Surnames with regional readings. */
    private static final Map<Integer, Set<String>> OTHER_SURNAMES = Map.of(
            (int) '覃', Set.of("qin"),
            (int) '朴', Set.of("piao"),
            (int) '缪', Set.of("miao"),
            (int) '隗', Set.of("kui"),
            (int) '乐', Set.of("le"),
            (int) '盖', Set.of("gai"),
            (int) '宁', Set.of("ning"));

    /** Maximum number of readings per name: three characters with three readings each. */
    private static final int MOST_READINGS = 27;

    private static final Collator ORDER =
            Collator.getInstance(ULocale.forLanguageTag("zh-Hans-CN")).freeze();

    /** Sorts names as Chinese dictionaries do, by pinyin; equal to PostgreSQL's collation {@code platform.pinyin}. */
    public static Comparator<String> order() {
        return ORDER::compare;
    }

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
        for (List<String> reading : readings(name, asName)) {
            words(words, reading, String.join("", plain(reading)), initials(plain(reading)));
        }
        words.remove("");
        return new SpokenName(pinyin, initials, " " + String.join(" ", words));
    }

    /** All readings of the name, the likeliest first. */
    private static List<List<String>> readings(String name, List<String> asName) {
        int[] signs = name.codePoints().filter(Character::isLetterOrDigit).toArray();
        List<String> asWord = syllables(AS_WORD.transliterate(name));
        if (signs.length != asName.size() || asWord.size() != asName.size()) {
            return List.of(asWord);
        }
        List<List<String>> all = List.of(List.of());
        for (int i = 0; i < signs.length; i++) {
            Set<String> syllables = new LinkedHashSet<>(List.of(asName.get(i), asWord.get(i)));
            syllables.addAll(i == 0 ? OTHER_SURNAMES.getOrDefault(signs[i], Set.of()) : several(signs[i]));
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : all) {
                for (String syllable : syllables) {
                    List<String> reading = new ArrayList<>(before);
                    reading.add(syllable);
                    longer.add(reading);
                }
            }
            all = longer.subList(0, Math.min(longer.size(), MOST_READINGS));
        }
        return all;
    }

    /** Readings of a character in a given name, which only the parents decide: 茜 is {@code qian} or {@code xi}. */
    private static Set<String> several(int sign) {
        Set<String> readings = new LinkedHashSet<>();
        String[] found = Character.isBmpCodePoint(sign) ? PinyinHelper.toHanyuPinyinStringArray((char) sign) : null;
        for (String each : found == null ? new String[0] : found) {
            readings.add(each.replaceAll("\\d", "").replace("u:", "ü"));
        }
        return readings;
    }

    /** Whether the typed text is a prefix of the name, or of a part of it, in one of its readings. */
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

    /** The typed text in the form in which it would appear in {@link #words}. */
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
