package io.shouwen.platform.files;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** The EXIF orientation (1 to 8) of a picture, and the transformation that turns it upright. */
final class Orientation {

    private static final int UPRIGHT = 1;

    private Orientation() {}

    static int of(PictureKind kind, byte[] content) {
        try {
            return switch (kind) {
                case JPEG ->
                    told(JpegMetadataReader.readMetadata(new ByteArrayInputStream(content), List.of(new ExifReader())));
                case WEBP -> told(WebpMetadataReader.readMetadata(new ByteArrayInputStream(content)));
                default -> UPRIGHT;
            };
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    private static int told(Metadata metadata) {
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer told = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return told == null || told < 1 || told > 8 ? UPRIGHT : told;
    }

    /** From 5 on, width and height are exchanged. */
    static boolean lies(int orientation) {
        return orientation >= 5;
    }

    /** @param w width of the stored picture */
    static AffineTransform turn(int orientation, double w, double h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
