package io.shouwen.platform.files;

import java.awt.image.BufferedImage;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A signature from a drawing area: a PNG as a data URL that is not blank. */
final class Ink {

    private static final String PREFIX = "data:image/png;base64,";
    private static final int LARGEST = 400_000;
    private static final int WIDEST = 2_400;
    /** Minimum number of drawn pixels; a dot is no signature. */
    private static final int LEAST = 60;

    private Ink() {}

    /** @return null if it is not a picture of a plausible size; checked without decoding */
    static byte @Nullable [] png(String address) {
        if (!address.startsWith(PREFIX) || address.length() > LARGEST) {
            return null;
        }
        try {
            byte[] png = Base64.getDecoder().decode(address.substring(PREFIX.length()));
            return png.length > 33 && side(png, 16) <= WIDEST && side(png, 20) <= WIDEST ? png : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    static boolean on(BufferedImage image) {
        int ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                if (pixel >>> 24 > 60 && (pixel & 0xff) < 160 && ++ink >= LEAST) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long side(byte[] png, int at) {
        return (png[at] & 0xffL) << 24 | (png[at + 1] & 0xff) << 16 | (png[at + 2] & 0xff) << 8 | png[at + 3] & 0xff;
    }
}
