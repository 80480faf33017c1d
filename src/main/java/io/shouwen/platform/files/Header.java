package io.shouwen.platform.files;

import java.io.IOException;
import javax.imageio.ImageReader;

/**
 * What a picture says of itself before a pixel of it is drawn: a small file may ask for more memory or time than there is.
 *
 * @param bytes memory a decoder needs for one pixel of it
 * @param scans times the whole picture is gone over, more than once in a progressive JPEG
 */
record Header(int width, int height, int bytes, int scans) {

    /** A 50-megapixel photo of a phone fits. */
    static final long MOST_MEMORY = 200_000_000;

    private static final long MOST_PIXELS = 60_000_000;
    private static final int WIDEST = 30_000;
    private static final int MOST_SCANS = 60;
    private static final long MOST_WORK = 600_000_000;

    static Header of(PictureKind kind, byte[] content, ImageReader reader) throws IOException {
        JpegMarkers jpeg = kind == PictureKind.JPEG ? JpegMarkers.of(content) : new JpegMarkers(1, false);
        int bytes = switch (kind) {
            // A progressive one is held whole, two bytes a coefficient, until its last scan.
            case JPEG -> jpeg.progressive() ? 6 : 3;
            case PNG -> pngBytes(content);
            case GIF -> 1;
            case BMP -> 4;
            // The decoder keeps every block of it as objects.
            case WEBP -> 16;
        };
        return new Header(reader.getWidth(0), reader.getHeight(0), bytes, jpeg.scans());
    }

    /** @throws FileRefused where it would cost too much */
    Header affordable() {
        long pixels = (long) width * height;
        if (pixels > MOST_PIXELS
                || Math.max(width, height) > WIDEST
                || pixels * bytes > MOST_MEMORY
                || scans > MOST_SCANS
                || pixels * scans > MOST_WORK) {
            throw new FileRefused("file.too-many-pixels");
        }
        return this;
    }

    /** Every n-th pixel is enough for a picture whose longer side is to be {@code side}. */
    int every(int side) {
        return Math.max(1, Math.max(width, height) / side);
    }

    /** Depth and kind of colour stand at fixed places of its first chunk. */
    private static int pngBytes(byte[] content) {
        if (content.length < 26) {
            throw new FileRefused("file.broken");
        }
        int channels = switch (content[25]) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        return Math.max(1, channels * content[24] / 8);
    }
}
