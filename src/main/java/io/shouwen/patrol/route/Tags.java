package io.shouwen.patrol.route;

import io.shouwen.platform.Clause;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identification of a checkpoint: a code, printed and in its QR code, and optionally the id of an NFC tag. A code
 * always contains a letter that is not a hexadecimal digit, so it cannot be mistaken for a tag id.
 */
@Clause("4.2.1")
public final class Tags {

    /** Number of characters of a code. */
    public static final int LENGTH = 8;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]c=([^&#]*)");
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{8}");
    private static final Pattern NFC = Pattern.compile("([0-9A-F]{2}){4,10}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tags() {}

    /**
     * The canonical form: an NFC id as upper-case hexadecimal digits; a code, also from the text of a QR code, without
     * separators, in upper case, with O read as 0 and I and L as 1.
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

    /** @param normalised whether it has the form of a code */
    public static boolean code(String normalised) {
        return CODE.matcher(normalised).matches();
    }

    /** @param normalised whether it has the form of an NFC id: 4 to 10 bytes */
    public static boolean nfc(String normalised) {
        return NFC.matcher(normalised).matches();
    }

    /** The form on a label: {@code 4KD7-9WQ2}. */
    public static String shown(String code) {
        return code.length() == LENGTH ? code.substring(0, 4) + "-" + code.substring(4) : code;
    }

    /** A new random code. */
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
