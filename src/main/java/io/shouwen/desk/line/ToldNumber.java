package io.shouwen.desk.line;

import io.shouwen.platform.TypedText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Extracts the number of a party from the notations of telephone systems: {@code 02158881234},
 * {@code sip:801@10.0.0.2;user=phone}, {@code tel:+86-138-0000-5678}, {@code "Wang" <sip:13800005678@pbx>}.
 */
final class ToldNumber {

    private static final Pattern NUMBER = Pattern.compile("[+0-9 ()/.*#-]{1,40}");
    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

    private ToldNumber() {}

    /** Empty if it is withheld, unknown, or a name without a number. */
    static Optional<String> read(String told) {
        String text = TypedText.code(told)
                .replaceFirst("(?s)^[^<]*<([^>]*).*$", "$1")
                .replaceFirst("^\"[^\"]*\"(?=.)", "")
                .strip()
                .replaceFirst("^(?i:sips?|tel|callto):(?://)?", "")
                .replaceFirst("[@;?>].*$", "")
                .replace("\"", "");
        String number = decoded(text).strip();
        return NUMBER.matcher(number).matches() && DIGIT.matcher(number).matches()
                ? Optional.of(number)
                : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return text.contains("%") ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
        } catch (IllegalArgumentException noNumber) {
            return "";
        }
    }
}
