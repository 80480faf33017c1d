package io.shouwen.estate;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of a house within its project: building, unit and room. It can be written in many ways:
 * {@code 3-2-1201}, {@code 3栋2单元1201}, {@code 3号楼二单元1201室} and {@code ３－２－１２０１} are equal; {@code B12} is a villa of
 * row B.
 *
 * @param building digits, letters or both, with the phase before it ({@code 1期3})
 * @param unit empty if the building has no units
 * @param room digits, possibly followed by a letter
 */
public record HouseCode(String building, String unit, String room) {

    private static final String BUILDING = "(?<building>(?:\\d{1,2}期)?(?:[A-Z]{1,2}\\d{0,3}|\\d{1,3}[A-Z]?))";
    private static final String ROOM =
            "(?:(?<floor>\\d{1,2})(?:层|楼|F|-(?=\\d\\d\\D*$)))?(?<room>\\d{1,4}[A-Z]?)(?:号|室|房|户)?";
    private static final Pattern WRITTEN_OUT =
            Pattern.compile(BUILDING + "(?:号楼|栋|幢|座|#楼?|区)-?(?:(?<unit>\\d{1,2}|[A-Z])(?:单元|门|-)-?)?" + ROOM);
    private static final Pattern WITH_DASHES =
            Pattern.compile(BUILDING + "-(?:(?<unit>\\d{1,2}|[A-Z])(?:单元)?-)?" + ROOM);
    private static final Pattern VILLA = Pattern.compile("(?<building>[A-Z]{1,2})(?<room>\\d{1,4}[A-Z]?)(?:号|室|栋|幢)?");
    private static final Pattern CHINESE_NUMBER = Pattern.compile("[一二三四五六七八九十]+");

    /** @return empty if the text is not a house */
    public static Optional<HouseCode> parse(String typed) {
        String text = plain(typed);
        for (Pattern form : new Pattern[] {VILLA, WRITTEN_OUT, WITH_DASHES}) {
            Matcher m = form.matcher(text);
            if (m.matches()) {
                return Optional.of(form == VILLA ? of(m.group("building"), "", m.group("room")) : from(m));
            }
        }
        return Optional.empty();
    }

    /** From three cells of a sheet, which may contain words such as 栋 or 单元. */
    public static Optional<HouseCode> parse(String building, String unit, String room) {
        String b = plain(building).replaceAll("(号楼|栋|幢|座|#|楼)$", "");
        String u = plain(unit).replaceAll("(单元|门)$", "");
        String r = plain(room).replaceAll("(号|室|房)$", "");
        return parse(u.isEmpty() ? b + "栋" + r : b + "栋" + u + "单元" + r);
    }

    /** The prefix of the codes that a partly typed text may become: {@code 3-2-} for {@code 3栋2单元}. */
    static Optional<String> beginning(String typed) {
        String text = plain(typed)
                .replaceAll("(号楼|栋|幢|座|#楼?|区|单元|门)-?", "-")
                .replaceAll("[号室房户]$", "")
                .replaceAll("(?<=^|-)0+(?=\\d)", "");
        return text.matches("(?:\\d{1,2}期)?[A-Z]{0,2}\\d{0,3}[A-Z]?(?:-[A-Z0-9]{0,4}){0,2}")
                        && text.matches(".*\\d.*|[A-Z]-.*")
                ? Optional.of(text)
                : Optional.empty();
    }

    private static HouseCode from(Matcher m) {
        String floor = m.group("floor");
        String unit = m.group("unit");
        String room = m.group("room");
        return of(m.group("building"), unit == null ? "" : unit, floor == null ? room : door(floor, room));
    }

    /**
     * The floor is added to the room number unless it is there already: {@code 12层1201}, but {@code 12层01} and
     * {@code 12层1}.
     */
    private static String door(String floor, String room) {
        int digits = room.replaceAll("\\D", "").length();
        return digits > 2 ? room : floor + "0".repeat(2 - digits) + room;
    }

    private static HouseCode of(String building, String unit, String room) {
        return new HouseCode(withoutZeros(building), withoutZeros(unit), withoutZeros(room));
    }

    private static String withoutZeros(String text) {
        return text.replaceFirst("^0+(?=\\d)", "");
    }

    private static String plain(String typed) {
        String text = TypedText.code(typed)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u3000]+", "")
                .replaceAll("[‐‑‒–—―−－_/.~]+", "-")
                .replaceAll("^-+", "");
        return CHINESE_NUMBER.matcher(text).replaceAll(m -> chineseNumber(m.group()));
    }

    private static String chineseNumber(String text) {
        int ten = text.indexOf('十');
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : digit(text.charAt(ten - 1));
        int ones = ten < 0 ? digit(text.charAt(0)) : ten == text.length() - 1 ? 0 : digit(text.charAt(ten + 1));
        return String.valueOf(tens * 10 + ones);
    }

    private static int digit(char sign) {
        return "一二三四五六七八九".indexOf(sign) + 1;
    }

    /**
     * The canonical form, for storage and display: {@code 3-2-1201}, {@code 3-1201} without a unit, {@code B12} for a
     * villa.
     */
    public String canonical() {
        if (unit.isEmpty()) {
            return building.matches("[A-Z]+") ? building + room : building + "-" + room;
        }
        return building + "-" + unit + "-" + room;
    }

    /** The spoken form: {@code 3栋2单元1201室}. */
    public String spoken() {
        if (unit.isEmpty()) {
            return building.matches("[A-Z]+") ? building + room : building + "栋" + room + "室";
        }
        return building + "栋" + unit + "单元" + room + "室";
    }

    private static final Pattern SPOKEN = Pattern.compile("(\\S+?)栋(?:(\\S+?)单元)?(\\S+?)室");

    /**
     * A house's label in the reader's language; in English the canonical form, which is short enough for lists. A text
     * that is not a house is returned unchanged.
     */
    public static String said(String label, Texts texts) {
        Matcher said = SPOKEN.matcher(label);
        if (texts.chinese() || !said.matches()) {
            return label;
        }
        return said.group(2) == null
                ? texts.t("estate.label", said.group(1), said.group(3))
                : texts.t("estate.label.unit", said.group(1), said.group(2), said.group(3));
    }

    /** The floor according to the room number: 12 for 1201; null for villas and for room numbers that are too short. */
    public @Nullable Integer floor() {
        String digits = room.replaceAll("\\D", "");
        return digits.length() < 3 ? null : Integer.valueOf(digits.substring(0, digits.length() - 2));
    }

    /** A key that sorts numbers by value: building 2 before building 10. */
    public String sortKey() {
        return padded(building) + "|" + padded(unit) + "|" + padded(room);
    }

    /** The common prefix of the sort keys of all houses of a building. */
    public static String sortKeyOf(String building) {
        return padded(building) + "|";
    }

    /** The common prefix of the sort keys of all houses of a unit. */
    public static String sortKeyOf(String building, String unit) {
        return padded(building) + "|" + padded(unit) + "|";
    }

    private static String padded(String text) {
        return Pattern.compile("\\d+")
                .matcher(text)
                .replaceAll(m -> "0".repeat(Math.max(0, 5 - m.group().length())) + m.group());
    }
}
