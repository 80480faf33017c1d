package io.shouwen.estate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import io.shouwen.platform.Masked;
import io.shouwen.platform.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number. It can be written in many ways: {@code +86 138-0000-5678}, {@code 008613800005678} and
 * {@code 手机：138 0000 5678（爱人）} are equal. Calls are matched by the digits; the extension only distinguishes people
 * behind one number.
 *
 * @param digits as dialled inside the country ({@code 13800005678}, {@code 02158881234}, {@code 110}); numbers of other
 *     countries start with {@code +}
 * @param extension dialled after the number has answered ({@code 801}); empty if there is none
 */
public record PhoneNumber(String digits, String extension) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "CN";
    private static final int LONGEST = 300;
    private static final Pattern BETWEEN = Pattern.compile("(?:[、,|&\\\\\\n\\r\\t]|;(?!ext=))+");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86|0086)?0?(1[3-9]\\d{9})");
    private static final Pattern TWO_MOBILES = Pattern.compile("(1[3-9]\\d{9})(1[3-9]\\d{9})");
    private static final Pattern SHORT = Pattern.compile("\\d{3,8}");
    private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}");
    private static final Pattern LOCAL = Pattern.compile("[2-8]\\d{6,7}");
    private static final Pattern SIGNS = Pattern.compile("[+\\d\\s().\\-‐‑–—/·]+");

    private static final String INSIDE = "[^()\\[\\]【】<>《》{}]";

    /** A remark in brackets that is neither an extension nor a number: {@code (爱人)}, {@code [2号楼]}. */
    private static final Pattern REMARK = Pattern.compile("(?i)[(\\[【<《{](?!\\s*(?:转|轉|分机|内线|ext|x\\d))(?!" + INSIDE
            + "*\\d{3})" + INSIDE + "*\\p{L}" + INSIDE + "*[)\\]】>》}]");

    private static final Pattern LABEL =
            Pattern.compile("^(?:[\\p{IsHan}\\s]{1,12}[:.]?|[A-Za-z]{1,10}\\s?[:.])\\s*|(?<=\\d)\\s*\\p{IsHan}{1,6}$");

    private static final Pattern EXTENSION = Pattern.compile("(?i)(?<base>.*\\d[)\\]]?)"
            + "(?<sign>[\\s\\-–—,;(\\[]*(?:转|轉|分机号?|内线|ext(?:ension)?|x|#|\\*)[\\s:.=\\-]*|\\s*[\\-–—(\\[]\\s*|\\s+)"
            + "(?<extension>\\d{1,5})\\s*(?:分机)?[)\\]]?");

    public PhoneNumber(String digits) {
        this(digits, "");
    }

    /** @return empty if the text is not a telephone number */
    public static Optional<PhoneNumber> parse(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String text = TypedText.code(typed).replaceAll("^(?i:tel|sip):|@.*$", "");
        text = REMARK.matcher(text).replaceAll(" ").strip();
        Optional<PhoneNumber> bare = one(text);
        return bare.isPresent() ? bare : one(LABEL.matcher(text).replaceAll("")).filter(PhoneNumber::full);
    }

    private static Optional<PhoneNumber> one(String text) {
        Optional<PhoneNumber> whole = number(text);
        if (whole.isPresent()) {
            return whole;
        }
        Matcher extended = EXTENSION.matcher(text);
        if (!extended.matches()) {
            return Optional.empty();
        }
        String extension = extended.group("extension");
        boolean blank = extended.group("sign").isBlank();
        // After a blank, an extension is accepted only if it cannot be the beginning of another number.
        return number(extended.group("base"))
                .filter(base -> base.full() && !(blank && (extension.length() > 4 || base.digits.startsWith("1"))))
                .map(base -> new PhoneNumber(base.digits, extension));
    }

    private static Optional<PhoneNumber> number(String text) {
        if (!SIGNS.matcher(text).matches()) {
            return Optional.empty();
        }
        String dialled = text.replaceAll("[^+\\d]", "");
        Matcher mobile = MOBILE.matcher(dialled);
        if (mobile.matches()) {
            return Optional.of(new PhoneNumber(mobile.group(1)));
        }
        if (SHORT.matcher(dialled).matches() || SERVICE.matcher(dialled).matches()) {
            return Optional.of(new PhoneNumber(dialled));
        }
        return landlineOrForeign(dialled);
    }

    private static Optional<PhoneNumber> landlineOrForeign(String dialled) {
        try {
            Phonenumber.PhoneNumber number =
                    NUMBERS.parse(dialled.startsWith("00") ? "+" + dialled.substring(2) : dialled, HOME);
            if (!NUMBERS.isValidNumber(number)) {
                return Optional.empty();
            }
            String national = NUMBERS.getNationalSignificantNumber(number);
            if (number.getCountryCode() != 86) {
                return Optional.of(new PhoneNumber("+" + number.getCountryCode() + national));
            }
            boolean landline = NUMBERS.getNumberType(number) == PhoneNumberType.FIXED_LINE;
            return Optional.of(new PhoneNumber(landline ? "0" + national : national));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Parses a number as a telephone system reports it: possibly with the prefix dialled for an outside line, and
     * without the area code of its own city.
     *
     * @param prefix such as {@code 0} or {@code 9}; empty if the system reports none
     * @param area such as {@code 021}; empty if numbers are reported with their area code
     */
    public static Optional<PhoneNumber> told(String number, String prefix, String area) {
        Optional<PhoneNumber> asTold = parse(number);
        boolean whole = asTold.filter(known -> known.full() && !known.digits.startsWith("+"))
                .isPresent();
        String dialled = TypedText.code(number).replaceAll("[^+\\d]", "");
        if (!whole && !prefix.isEmpty() && dialled.startsWith(prefix)) {
            asTold = parse(dialled.substring(prefix.length()))
                    .filter(PhoneNumber::full)
                    .or(() -> parse(number));
        }
        return asTold.map(known -> known.withArea(area));
    }

    private PhoneNumber withArea(String area) {
        return LOCAL.matcher(digits).matches()
                ? landlineOrForeign(area + digits)
                        .map(whole -> new PhoneNumber(whole.digits, extension))
                        .orElse(this)
                : this;
    }

    /** Whether it is a complete number, neither an internal extension nor an emergency number. */
    private boolean full() {
        return digits.length() >= 10 || LOCAL.matcher(digits).matches();
    }

    /**
     * Splits a cell that may hold several numbers, separated by any sign or word. Each piece has its number, or none.
     * Blank pieces are left out.
     */
    public static List<Piece> split(String cell) {
        List<Piece> pieces = new ArrayList<>();
        for (String piece : BETWEEN.split(REMARK.matcher(TypedText.code(cell)).replaceAll(" "), -1)) {
            if (!piece.isBlank()) {
                pieces.addAll(several(piece.strip()).orElseGet(() -> List.of(new Piece(piece.strip(), null))));
            }
        }
        return pieces;
    }

    /**
     * The whole text as one number, or else split where the text before and after the separator are numbers; empty if
     * neither works.
     */
    private static Optional<List<Piece>> several(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<PhoneNumber> one = parse(text);
        if (one.isPresent()) {
            return Optional.of(List.of(new Piece(text, one.get())));
        }
        Matcher glued = TWO_MOBILES.matcher(text);
        if (glued.matches()) {
            return several(glued.group(1) + "/" + glued.group(2));
        }
        return IntStream.range(7, text.length())
                .filter(at -> !Character.isDigit(text.charAt(at)) && Character.isDigit(text.charAt(at - 1)))
                .boxed()
                .flatMap(at -> cut(text, at).stream())
                .findFirst();
    }

    private static Optional<List<Piece>> cut(String text, int at) {
        String first = text.substring(0, at).strip();
        String rest = text.substring(at).replaceAll("^[^+\\d(\\p{IsHan}]+|^\\((?=\\d{5,}\\)$)|(?<=\\d{5})\\)$", "");
        Optional<PhoneNumber> number = parse(first).filter(PhoneNumber::full);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Piece>> others = rest.matches("\\D+")
                ? Optional.of(List.of(new Piece(rest, null)))
                : several(rest).filter(known -> known.stream().allMatch(Piece::full));
        return others.map(known -> {
            List<Piece> all = new ArrayList<>(List.of(new Piece(first, number.get())));
            all.addAll(known);
            return all;
        });
    }

    /** @param number null if the piece is not a telephone number */
    public record Piece(String typed, @Nullable PhoneNumber number) {

        private boolean full() {
            return number != null && number.full();
        }
    }

    /** With its extension, in the form that {@link #of} reads: {@code 02158881234-801}. */
    public String written() {
        return extension.isEmpty() ? digits : digits + "-" + extension;
    }

    /** The digits of a number or part of a number typed into a search; empty if the text is neither. */
    public static Optional<String> sought(String typed) {
        return parse(typed)
                .map(PhoneNumber::digits)
                .or(() -> Optional.of(TypedText.code(typed))
                        .filter(text -> SIGNS.matcher(text).matches())
                        .map(text -> text.replaceAll("\\D", "")))
                .filter(run -> run.length() >= 3);
    }

    /** Reads the result of {@link #written}. */
    public static PhoneNumber of(String written) {
        int dash = written.indexOf('-');
        return dash < 0
                ? new PhoneNumber(written)
                : new PhoneNumber(written.substring(0, dash), written.substring(dash + 1));
    }

    /** Other forms under which a register may hold it: a landline without its area code. */
    public List<String> alternatives() {
        List<String> all = new ArrayList<>();
        all.add(digits);
        if (digits.startsWith("0") && digits.length() >= 10) {
            int area = digits.startsWith("010") || digits.startsWith("02") ? 3 : 4;
            all.add(digits.substring(area));
        }
        return all;
    }

    /** Such as {@code 138****5678-801}: see {@link Masked#phone}. */
    public String masked() {
        return new PhoneNumber(Masked.phone(digits), extension).written();
    }

    /** The same of a number as it was typed or kept; empty where there is none. */
    public static String masked(@Nullable String typed) {
        return parse(typed).map(number -> number.masked()).orElseGet(() -> Masked.unreadable(typed));
    }

    @Override
    public String toString() {
        return masked();
    }
}
