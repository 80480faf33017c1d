package io.shouwen.platform;

import org.jspecify.annotations.Nullable;

/** Telephone numbers and addresses as lists, logs and the audit show them: enough to recognise, too little to use. */
public final class Masked {

    private static final String HIDDEN = "****";

    private Masked() {}

    /**
     * Such as {@code 138****5678}. Emergency and service numbers of up to six digits are not personal data and stay
     * readable.
     *
     * @param digits of a telephone number that was read as one
     */
    public static String phone(String digits) {
        int length = digits.length();
        if (length <= 6) {
            return digits;
        }
        return length < 10
                ? digits.charAt(0) + HIDDEN + digits.substring(length - 2)
                : digits.substring(0, 3) + HIDDEN + digits.substring(length - 4);
    }

    /** The same as {@link #phone} in SQL. @param column holds digits or null, which stays null */
    public static String phoneSql(String column) {
        return """
                case when length(%1$s) <= 6 then %1$s
                     when length(%1$s) < 10 then left(%1$s, 1) || '%2$s' || right(%1$s, 2)
                     else left(%1$s, 3) || '%2$s' || right(%1$s, 4) end""".formatted(column, HIDDEN);
    }

    /** What was kept as a telephone number and cannot be read as one: nothing of it is shown, only that there is something. */
    public static String unreadable(@Nullable String text) {
        return text == null || text.isBlank() ? "" : HIDDEN;
    }

    /** A person's name: the first character, and the last of three or more, such as {@code 王*} and {@code 欧*雪}. */
    public static String name(@Nullable String name) {
        int[] characters = name == null ? new int[0] : name.strip().codePoints().toArray();
        if (characters.length < 2) {
            return unreadable(name);
        }
        String last = characters.length > 2 ? Character.toString(characters[characters.length - 1]) : "";
        return Character.toString(characters[0]) + "*" + last;
    }

    /** A mail address, such as {@code l***@example.com}. */
    public static String address(@Nullable String mail) {
        int at = mail == null ? -1 : mail.lastIndexOf('@');
        return mail == null || at < 1
                ? unreadable(mail)
                : mail.substring(0, mail.offsetByCodePoints(0, 1)) + "***" + mail.substring(at);
    }
}
