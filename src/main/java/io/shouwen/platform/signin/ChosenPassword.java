package io.shouwen.platform.signin;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A password somebody wants to have. What it is made of is the person's own affair; that it is not soon guessed is not. */
public record ChosenPassword(String text) {

    /** In characters. */
    public static final int SHORTEST = 10;

    /** bcrypt reads no more. */
    private static final int MOST_BYTES = 72;

    /**
     * @param username whose it is to be
     * @return message key of why it is refused; null where it is not
     */
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

    /** Not what is typed: a record would print it. */
    @Override
    public String toString() {
        return "ChosenPassword";
    }
}
