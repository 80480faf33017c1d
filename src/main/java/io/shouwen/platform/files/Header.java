package io.shouwen.platform.files;

import java.io.IOException;
import javax.imageio.ImageReader;

/**
 * The size of a picture according to its header, checked before decoding: a small file may need more memory or time
 * than there is.
 *
 * @param bytes memory per pixel for decoding
 * @param scans number of passes over the picture; more than one in a progressive JPEG
 */
record Header(int width, int height, int bytes, int scans) {

    /** Large enough for a phone's 50-megapixel photo. */
    static final long MOST_MEMORY = 200_000_000;

    private static final long MOST_PIXELS = 60_000_000;
    private static final int WIDEST = 30_000;
    private static final int MOST_SCANS = 60;
    private static final long MOST_WORK = 600_000_000;

    static Header of(PictureKind kind, byte[] content, ImageReader reader) throws IOException {
        JpegMarkers jpeg = kind == PictureKind.JPEG ? JpegMarkers.of(content) : new JpegMarkers(1, false);
        int bytes = switch (kind) {
            // A progressive JPEG is kept in memory as coefficients, two bytes each, until its last scan.
            case JPEG -> jpeg.progressive() ? 6 : 3;
            case PNG -> pngBytes(content);
            case GIF -> 1;
            case BMP -> 4;
            // The decoder keeps every block as an object.
            case WEBP -> 16;
        };
        return new Header(reader.getWidth(0), reader.getHeight(0), bytes, jpeg.scans());
    }

    /** @throws FileRefused if decoding would cost too much */
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

    /** The subsampling that is sufficient for a longer side of {@code side} pixels. */
    int every(int side) {
        return Math.max(1, Math.max(width, height) / side);
    }

    /** Bit depth and colour type are at fixed positions of the first chunk. */
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
