package io.shouwen.platform.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Files as phones, scanners and attackers send them. */
public final class Samples {

    /** 17 x 29, lossless. */
    static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    /** One pixel, lossy. */
    static final byte[] LOSSY_WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private Samples() {}

    /** What an iPhone's camera writes begins like this. */
    public static byte[] heic() {
        return boxed("heic");
    }

    static byte[] avif() {
        return boxed("avif");
    }

    private static byte[] boxed(String brand) {
        byte[] box = Arrays.copyOf(new byte[] {0, 0, 0, 24}, 224);
        byte[] said = ("ftyp" + brand + "\0\0\0\0mif1" + brand).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(said, 0, box, 4, said.length);
        return box;
    }

    /** White, its upper left quarter red. */
    static BufferedImage marked(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return jpeg(marked(width, height), false);
    }

    static byte[] png(BufferedImage image) {
        return written(image, "png");
    }

    static byte[] written(BufferedImage image, String kind) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, kind, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg(BufferedImage image, boolean progressive) {
        return jpeg(new IIOImage(image, null, null), progressive);
    }

    /** Four colours, as a printer's file has them. */
    static byte[] cmyk(int width, int height) {
        byte[] ink = new byte[width * height * 4];
        Arrays.fill(ink, (byte) 40);
        Raster raster = Raster.createInterleavedRaster(
                new java.awt.image.DataBufferByte(ink, ink.length),
                width,
                height,
                width * 4,
                4,
                new int[] {0, 1, 2, 3},
                null);
        return jpeg(new IIOImage(raster, null, null), false);
    }

    private static byte[] jpeg(IIOImage image, boolean progressive) {
        ImageWriter writer = null;
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter next = writers.next();
            writer = next.getClass().getName().startsWith("com.sun") ? next : writer;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriter jdk = java.util.Objects.requireNonNull(writer);
            ImageWriteParam param = jdk.getDefaultWriteParam();
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            jdk.setOutput(stream);
            jdk.write(null, image, param);
            jdk.dispose();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same picture, its last scan said again and again: small to send, endless to open. */
    static byte[] scanned(int times) {
        byte[] jpeg = jpeg(marked(64, 64), true);
        int last = 0;
        for (int i = 0; i < jpeg.length - 1; i++) {
            last = (jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xda ? i : last;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, last);
        for (int i = 0; i < times; i++) {
            out.write(jpeg, last, jpeg.length - 2 - last);
        }
        out.write(jpeg, jpeg.length - 2, 2);
        return out.toByteArray();
    }

    /** The picture of a phone that was held another way. */
    static byte[] held(byte[] jpeg, int orientation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.write(jpeg, 0, 2);
            data.writeShort(0xffe1);
            data.writeShort(2 + 6 + 8 + 2 + 12 + 4);
            data.writeBytes("Exif\0\0MM");
            data.writeShort(42);
            data.writeInt(8);
            data.writeShort(1);
            data.writeShort(0x0112);
            data.writeShort(3);
            data.writeInt(1);
            data.writeShort(orientation);
            data.writeShort(0);
            data.writeInt(0);
            data.write(jpeg, 2, jpeg.length - 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PNG of which there is only the promise. */
    static byte[] promised(int width, int height, int depth, int colour) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream said = new DataOutputStream(header);
            said.writeBytes("IHDR");
            said.writeInt(width);
            said.writeInt(height);
            said.write(new byte[] {(byte) depth, (byte) colour, 0, 0, 0});
            chunk(data, header.toByteArray());
            chunk(data, "IDAT".getBytes(StandardCharsets.US_ASCII));
            chunk(data, "IEND".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream data, byte[] named) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(named);
        data.writeInt(named.length - 4);
        data.write(named);
        data.writeInt((int) crc.getValue());
    }

    static @Nullable String refusal(Runnable work) {
        try {
            work.run();
            return null;
        } catch (FileRefused refused) {
            return refused.messageKey();
        }
    }
}
