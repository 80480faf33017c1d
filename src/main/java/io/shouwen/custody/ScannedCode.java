package io.shouwen.custody;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scanner read, as tags and codes of places are written: upper case, without blanks. Of an address, as in the QR
 * codes of our own labels, its parameter {@code c}.
 */
public final class ScannedCode {

    /** Characters kept of a code; what is longer is nothing of ours. */
    public static final int LONGEST = 80;

    private static final Pattern IN_ADDRESS = Pattern.compile("^HTTPS?:.*[?&]C=([^&#]*)");

    private ScannedCode() {}

    /** @return at most {@link #LONGEST} characters; empty if nothing was read */
    public static String of(String read) {
        String code = Normalizer.normalize(read, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Cntrl}\\p{Cf}]", "");
        Matcher address = IN_ADDRESS.matcher(code);
        String own = address.find() ? address.group(1) : code;
        return own.substring(0, Math.min(own.length(), LONGEST));
    }
}
