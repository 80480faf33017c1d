package io.shouwen.platform.signin;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A chosen password. It may consist of anything, but must not be easy to guess. */
public record ChosenPassword(String text) {

    /** In characters. */
    public static final int SHORTEST = 10;

    /** Maximum length for bcrypt, in bytes. */
    private static final int MOST_BYTES = 72;

    /** @param username its account @return message key of the refusal, or null */
    public @Nullable String refusal(String username) {
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return "password.too-short";
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return "password.too-long";
        }
        if (text.equalsIgnoreCase(username)) {
            return "password.not-new";
        }
        return CommonPasswords.contain(text, username) ? "password.common" : null;
    }

    /** Hides the password, which the record's default would print. */
    @Override
    public String toString() {
        return "ChosenPassword";
    }
}
