package io.shouwen.platform.notify;

import io.shouwen.platform.TypedText;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mobile number of mainland China, eleven digits, which can receive SMS. */
public record Mobile(String digits) {

    private static final Pattern WRITTEN = Pattern.compile("(?:\\+?86)?(1[3-9]\\d{9})");

    public static Optional<Mobile> parse(String typed) {
        var digits = WRITTEN.matcher(TypedText.code(typed).replaceAll("[\\s\\-()]", ""));
        return digits.matches() ? Optional.of(new Mobile(digits.group(1))) : Optional.empty();
    }
}
