package io.shouwen.estate.vehicle;

import io.shouwen.platform.TypedText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number plate in canonical form: {@code 沪A·12345}, {@code 沪 a12345} and {@code 沪Ａ１２３４５} become {@code 沪A12345}. */
public record Plate(String text) {

    private static final Pattern PLATE =
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领临港澳][A-Z][A-Z0-9]{4,5}[A-Z0-9挂学警港澳]");

    /** @return empty if the text is not a number plate */
    public static Optional<Plate> parse(String typed) {
        String text = plain(typed);
        return PLATE.matcher(text).matches() ? Optional.of(new Plate(text)) : Optional.empty();
    }

    /** Upper case, without blanks, dots and dashes; also used to search for parts of a plate. */
    static String plain(String typed) {
        return TypedText.code(typed).toUpperCase(Locale.ROOT).replaceAll("[\\s·•.\\-_%\\\\]+", "");
    }

    @Override
    public String toString() {
        return text;
    }
}
