package io.shouwen.estate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number however it was written: {@code +86 138-0000-5678}, {@code 008613800005678} and
 * {@code 138 0000 5678} are equal.
 *
 * @param digits as dialled inside the country ({@code 13800005678}, {@code 02158881234}, {@code 110}); numbers of
 *     other countries with their {@code +}
 */
public record PhoneNumber(String digits) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "CN";
    private static final Pattern BETWEEN = Pattern.compile(
            "[、,，;；|\\n\\r]+|(?<=\\d{7})\\s*/\\s*(?=[+\\d(]\\S{6}|\\p{IsHan})|(?<=\\d{7})\\s+(?=(?:\\+?86)?1\\d{10})");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86|0086)?0?(1[3-9]\\d{9})");
    private static final Pattern SHORT = Pattern.compile("\\d{3,8}");
    private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}");

    /** @return empty where the text is no telephone number */
    public static Optional<PhoneNumber> parse(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll("^(?i:tel|sip):|@.*$", "");
        if (!text.matches("[+\\d\\s().\\-‐‑–—/·]+")) {
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

    /** One cell may hold several numbers; each piece with the number it is, or none. */
    public static List<Piece> split(String cell) {
        List<Piece> pieces = new ArrayList<>();
        for (String piece :
                BETWEEN.split(Normalizer.normalize(cell, Normalizer.Form.NFKC).strip(), -1)) {
            if (!piece.isBlank()) {
                pieces.add(new Piece(piece.strip(), parse(piece).orElse(null)));
            }
        }
        return pieces;
    }

    /** @param number null where the piece is no telephone number */
    public record Piece(String typed, @Nullable PhoneNumber number) {}

    /** How a register may have written it too: a landline without its area code. */
    public List<String> alternatives() {
        List<String> all = new ArrayList<>();
        all.add(digits);
        if (digits.startsWith("0") && digits.length() >= 10) {
            int area = digits.startsWith("010") || digits.startsWith("02") ? 3 : 4;
            all.add(digits.substring(area));
        }
        return all;
    }

    /** {@code 138****5678}; emergency and service numbers of up to six digits are nobody's own and stay readable. */
    public String masked() {
        int length = digits.length();
        if (length <= 6) {
            return digits;
        }
        int shown = length >= 10 ? 3 : 1;
        int end = length >= 10 ? 4 : 2;
        return digits.substring(0, shown) + "****" + digits.substring(length - end);
    }

    @Override
    public String toString() {
        return masked();
    }
}
