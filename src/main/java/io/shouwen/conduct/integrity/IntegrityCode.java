package io.shouwen.conduct.integrity;

import io.shouwen.platform.Sha256;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** The code by which a reporter asks back: sixteen characters without those that are easily confused, 80 bits. */
final class IntegrityCode {

    static final String PATTERN = "[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}";

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private IntegrityCode() {}

    static String fresh() {
        return grouped(RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(n -> String.valueOf(LETTERS.charAt(n)))
                .collect(Collectors.joining()));
    }

    /** As typed in any form: small letters, blanks, without hyphens. */
    static String read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return plain.length() == LENGTH ? grouped(plain) : plain;
    }

    static String hash(String code) {
        return Sha256.hex("integrity " + code);
    }

    private static String grouped(String plain) {
        return String.join(
                "-", plain.substring(0, 4), plain.substring(4, 8), plain.substring(8, 12), plain.substring(12));
    }
}
