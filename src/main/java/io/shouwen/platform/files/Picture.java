package io.shouwen.platform.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Draws an uploaded picture anew: nothing hidden in it survives, neither a script nor where it was taken. */
final class Picture {

    static final int LONGEST_SIDE = 2000;
    private static final long MOST_PIXELS = 50_000_000;

    private Picture() {}

    /** @return the picture as JPEG, at most {@link #LONGEST_SIDE} pixels a side */
    static byte[] redraw(byte[] bytes) {
        try {
            BufferedImage drawn = read(bytes);
            double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(drawn.getWidth(), drawn.getHeight()));
            int width = Math.max(1, (int) Math.round(drawn.getWidth() * scale));
            int height = Math.max(1, (int) Math.round(drawn.getHeight() * scale));
            BufferedImage anew = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = anew.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.drawImage(drawn, 0, 0, width, height, null);
            pen.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(anew, "jpeg", out);
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw e instanceof FileRefused refused ? refused : new FileRefused("file.broken");
        }
    }

    /** The size is looked at before the pixels are, so that a small file cannot fill the memory. */
    private static BufferedImage read(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new FileRefused("file.broken");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new FileRefused("file.too-large");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }
}
