package io.shouwen.desk.line;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature of an event: HMAC-SHA256 of the raw body in hex, optionally prefixed with {@code sha256=}. */
final class EventSignature {

    static final String HEADER = "X-Shouwen-EventSignature";

    private EventSignature() {}

    static boolean matches(@Nullable String given, String secret, byte[] body) {
        if (given == null) {
            return false;
        }
        String hex = given.strip().toLowerCase(Locale.ROOT);
        byte[] told = (hex.startsWith("sha256=") ? hex.substring(7) : hex).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(told, of(secret, body).getBytes(StandardCharsets.US_ASCII));
    }

    static String of(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
