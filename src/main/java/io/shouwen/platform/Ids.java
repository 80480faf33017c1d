package io.shouwen.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Identifiers: UUID version 7 (ordered by creation time) and unguessable tokens for links without sign-in. */
public final class Ids {

    /** The id of the group (the nil UUID), for records that belong to no single project. */
    public static final UUID GROUP = new UUID(0, 0);

    private static final TimeBasedEpochGenerator UUID_V7 = Generators.timeBasedEpochGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        return UUID_V7.generate();
    }

    /** 160 random bits, URL-safe. */
    public static String token() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
