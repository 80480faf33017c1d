package io.shouwen.patrol.finding;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A signature as a page's drawing area gives it: a PNG as a data address, with something drawn on it. */
record Drawing(byte[] png) {

    private static final String PREFIX = "data:image/png;base64,";
    private static final int LARGEST = 400_000;
    private static final int WIDEST = 2_400;
    /** A dot is no signature. */
    private static final int LEAST_INK = 60;

    /** Null where it is no picture or nothing was drawn. */
    static @Nullable Drawing of(String address) {
        if (!address.startsWith(PREFIX) || address.length() > LARGEST) {
            return null;
        }
        try {
            byte[] png = Base64.getDecoder().decode(address.substring(PREFIX.length()));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            return image == null || image.getWidth() > WIDEST || image.getHeight() > WIDEST || !drawn(image)
                    ? null
                    : new Drawing(png);
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean drawn(BufferedImage image) {
        int ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                if (pixel >>> 24 > 60 && (pixel & 0xff) < 160 && ++ink >= LEAST_INK) {
                    return true;
                }
            }
        }
        return false;
    }
}
