package io.shouwen.platform.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture re-encoded as upright JPEG: no script, metadata or position of the original survives.
 *
 * @param jpeg at most {@link #LONGEST_SIDE} pixels per side
 * @param small the thumbnail, at most {@link #SMALL_SIDE} pixels per side
 */
record Picture(byte[] jpeg, byte[] small) {

    static final int LONGEST_SIDE = 2000;
    static final int SMALL_SIDE = 480;
    private static final int BLURRED_SIDE = 32;

    /** Must run in one of the {@link DecodingPlaces}; its cost is limited by {@link Header}. */
    static Picture redraw(PictureKind kind, byte[] content) {
        try {
            return drawn(read(kind, content), Orientation.of(kind, content));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw e instanceof FileRefused refused ? refused : new FileRefused("file.broken");
        }
    }

    static Picture drawn(BufferedImage image, int orientation) {
        BufferedImage anew = scaled(image, LONGEST_SIDE, orientation);
        return new Picture(jpeg(anew), jpeg(small(anew)));
    }

    /** A picture of our own, reduced to a few dozen points per side and enlarged again. */
    static Picture blurred(byte[] small) {
        try {
            BufferedImage points = read(PictureKind.JPEG, small);
            while (Math.max(points.getWidth(), points.getHeight()) > 2 * BLURRED_SIDE) {
                points = scaled(points, Math.max(points.getWidth(), points.getHeight()) / 2, 1);
            }
            points = scaled(points, BLURRED_SIDE, 1);
            double scale = (double) SMALL_SIDE / Math.max(points.getWidth(), points.getHeight());
            BufferedImage soft = new BufferedImage(
                    (int) Math.round(points.getWidth() * scale),
                    (int) Math.round(points.getHeight() * scale),
                    BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = soft.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(points, 0, 0, soft.getWidth(), soft.getHeight(), null);
            pen.dispose();
            return drawn(soft, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The thumbnail of a stored picture. */
    static byte[] small(Path stored) {
        try {
            return jpeg(small(read(PictureKind.JPEG, Files.readAllBytes(stored))));
        } catch (IOException | RuntimeException e) {
            throw new FileRefused("file.broken");
        }
    }

    static BufferedImage read(PictureKind kind, byte[] content) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.type());
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int every = Header.of(kind, content, reader).affordable().every(LONGEST_SIDE);
                ImageReadParam sampled = reader.getDefaultReadParam();
                sampled.setSourceSubsampling(every, every, 0, 0);
                return reader.read(0, sampled);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Scales by halves first, because a single large step would skip most pixels. */
    private static BufferedImage small(BufferedImage image) {
        BufferedImage half = image;
        while (Math.max(half.getWidth(), half.getHeight()) > 2 * SMALL_SIDE) {
            half = scaled(half, Math.max(half.getWidth(), half.getHeight()) / 2, 1);
        }
        return scaled(half, SMALL_SIDE, 1);
    }

    private static BufferedImage scaled(BufferedImage image, int side, int orientation) {
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lies = Orientation.lies(orientation);
        BufferedImage anew =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = anew.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, anew.getWidth(), anew.getHeight());
        AffineTransform turn = Orientation.turn(orientation, width, height);
        turn.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        pen.drawImage(image, turn, null);
        pen.dispose();
        return anew;
    }

    private static byte[] jpeg(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
