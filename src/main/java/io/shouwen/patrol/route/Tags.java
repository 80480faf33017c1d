package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is on the wall of a checkpoint: a code, printed and inside its QR, and where there is one the id of an NFC tag. A
 * code always holds a letter no hexadecimal number has, so that it is never taken for a tag's id.
 */
@Clause("4.2.1")
public final class Tags {

    /** How many characters a code has. */
    public static final int LENGTH = 8;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]c=([^&#]*)");
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{8}");
    private static final Pattern NFC = Pattern.compile("([0-9A-F]{2}){4,10}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tags() {}

    /**
     * The one way of writing it: an NFC id as capital hexadecimal digits, the text of a QR or a typed code as the code.
     * Separators are dropped, small letters taken for capitals, O for 0, I and L for 1.
     */
    public static String normalised(String read) {
        Matcher address = IN_ADDRESS.matcher(read);
        String tag = address.find() ? address.group(1) : read;
        return tag.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** @param normalised whether it is written as a code */
    public static boolean code(String normalised) {
        return CODE.matcher(normalised).matches();
    }

    /** @param normalised whether it is written as an NFC id: 4 to 10 bytes */
    public static boolean nfc(String normalised) {
        return NFC.matcher(normalised).matches();
    }

    /** As it stands on a label: {@code 4KD7-9WQ2}. */
    public static String shown(String code) {
        return code.length() == LENGTH ? code.substring(0, 4) + "-" + code.substring(4) : code;
    }

    /** A new code nobody can guess from another. */
    static String next() {
        while (true) {
            StringBuilder code = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
            if (!NFC.matcher(code).matches()) {
                return code.toString();
            }
        }
    }
}
