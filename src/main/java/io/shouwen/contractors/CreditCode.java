package io.shouwen.contractors;

import io.shouwen.platform.TypedText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, the last one a check character. */
record CreditCode(String text) {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern CODE = Pattern.compile("[" + SIGNS + "]{2}\\d{6}[" + SIGNS + "]{10}");

    /** @return empty if the text is no such code, or a mistyped one */
    static Optional<CreditCode> parse(String typed) {
        String text = TypedText.code(typed).toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
        return CODE.matcher(text).matches() && check(text) == text.charAt(17)
                ? Optional.of(new CreditCode(text))
                : Optional.empty();
    }

    /** The check character of the first 17. */
    static char check(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += SIGNS.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return SIGNS.charAt((31 - sum % 31) % 31);
    }
}
