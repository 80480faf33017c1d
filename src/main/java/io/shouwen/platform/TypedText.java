package io.shouwen.platform;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Normalises text that people type, paste or import. Applied once, where text enters: fields of requests, records of
 * phones, events of telephone systems, cells of workbooks. Lengths are in code points, as in PostgreSQL.
 */
public final class TypedText {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int KEYCAP = 0x20E3;

    private TypedText() {}

    /**
     * Removes format, zero-width and control characters, lone surrogates and non-characters. Line ends become line
     * feeds, no-break spaces become spaces. A text of full-width digits, letters and signs only is a number or code and
     * becomes half-width.
     *
     * <p>Kept are zero-width joiners between pictographs and emoji selectors. Removed are tags, which could hide whole
     * texts (so the flags of England, Scotland and Wales become a black flag), and glyph variant selectors, so that a
     * search finds the character.
     */
    public static String clean(String typed) {
        int[] points = typed.codePoints().toArray();
        StringBuilder kept = new StringBuilder(typed.length());
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (point == '\r' && i + 1 < points.length && points[i + 1] == '\n') {
                continue;
            }
            switch (point) {
                case '\r', 0x85, 0x2028, 0x2029 -> kept.append('\n');
                case 0xA0, 0x2007, 0x202F -> kept.append(' ');
                default -> {
                    if (visible(point) || holdsEmoji(points, i)) {
                        kept.appendCodePoint(point);
                    }
                }
            }
        }
        String text = kept.toString();
        return fullWidth(text) ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    /** For numbers, codes and telephone numbers: normalised, in compatibility form (NFKC), stripped. */
    public static String code(String typed) {
        return Normalizer.normalize(clean(typed), Normalizer.Form.NFKC).strip();
    }

    /** The length in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    public static boolean longer(String text, int most) {
        return text.length() > most && length(text) > most;
    }

    /** The first {@code most} code points, or fewer so as not to split an emoji or an accented letter. */
    public static String first(String text, int most) {
        if (!longer(text, most)) {
            return text;
        }
        int end = text.offsetByCodePoints(0, most);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int whole = characters.isBoundary(end) ? end : characters.preceding(end);
        return text.substring(0, whole > 0 ? whole : end);
    }

    /** At most {@code most} code points, with an ellipsis at the end if something was cut off. */
    public static String shortened(String text, int most) {
        return longer(text, most) ? first(text, most - 1).stripTrailing() + "…" : text;
    }

    private static boolean visible(int point) {
        boolean noCharacter = (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.FORMAT, Character.SURROGATE -> false;
            default -> !noCharacter && !UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    private static boolean holdsEmoji(int[] points, int at) {
        if (at == 0) {
            return false;
        }
        int before = points[at - 1];
        int after = at + 1 < points.length ? points[at + 1] : 0;
        return switch (points[at]) {
            case 0xFE0E, 0xFE0F -> pictograph(before) || after == KEYCAP && before < 0x80;
            case ZERO_WIDTH_JOINER -> pictograph(after) && (pictograph(before) || modifies(before));
            default -> false;
        };
    }

    private static boolean pictograph(int point) {
        return point > 0x7F && UCharacter.hasBinaryProperty(point, UProperty.EXTENDED_PICTOGRAPHIC);
    }

    private static boolean modifies(int point) {
        return point == 0xFE0F || UCharacter.hasBinaryProperty(point, UProperty.EMOJI_MODIFIER);
    }

    private static boolean fullWidth(String text) {
        return text.chars().allMatch(c -> c < 0x80 || c >= 0xFF01 && c <= 0xFF5E || c == 0x3000)
                && text.chars().anyMatch(c -> c >= 0xFF10 && c <= 0xFF5A && Character.isLetterOrDigit(c));
    }
}
