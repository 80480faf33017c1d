package io.shouwen.platform.files;

import io.shouwen.platform.Sha256;
import io.shouwen.platform.TypedText;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/**
 * A file that has been checked and, if it is a picture, re-encoded. Only {@link PrepareFiles} creates one from a sent
 * file, outside any transaction; {@link FileStore#keep} stores it inside one.
 */
public final class Prepared {

    private final String name;
    private final String contentType;
    private final String sha256;
    private final long size;
    private final InputStreamSource content;
    private final byte @Nullable [] small;

    private Prepared(
            String name,
            String contentType,
            String sha256,
            long size,
            InputStreamSource content,
            byte @Nullable [] small) {
        this.name = shortened(name);
        this.contentType = contentType;
        this.sha256 = sha256;
        this.size = size;
        this.content = content;
        this.small = small;
    }

    /** A picture drawn by the product itself. */
    public static Prepared drawn(String name, BufferedImage image) {
        return of(name, Picture.drawn(image, 1));
    }

    /**
     * The same picture so blurred that no letter, digit or bar code of it can be read, while its shape and colours can be
     * recognised. Drawn from the thumbnail, so it costs little.
     *
     * @throws IllegalStateException if this is no picture
     */
    public Prepared blurred() {
        if (small == null) {
            throw new IllegalStateException("not a picture: " + contentType);
        }
        return of(name, Picture.blurred(small));
    }

    static Prepared of(String name, Picture picture) {
        byte[] jpeg = picture.jpeg();
        return new Prepared(
                name, "image/jpeg", Sha256.hex(jpeg), jpeg.length, new ByteArrayResource(jpeg), picture.small());
    }

    /** Stored unchanged, and not loaded into memory. */
    static Prepared of(String name, String contentType, long size, InputStreamSource content) throws IOException {
        return new Prepared(name, contentType, hash(content), size, content, null);
    }

    String name() {
        return name;
    }

    String contentType() {
        return contentType;
    }

    /** The SHA-256 of the stored content; for pictures, of the re-encoded one. */
    public String sha256() {
        return sha256;
    }

    long size() {
        return size;
    }

    public boolean image() {
        return contentType.startsWith("image/");
    }

    InputStream open() {
        try {
            return content.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte @Nullable [] small() {
        return small;
    }

    private static String hash(InputStreamSource content) throws IOException {
        try (InputStream in = content.getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String name) {
        String plain =
                TypedText.clean(name.replaceAll("[\\p{Cntrl}/\\\\]", "_")).strip();
        return TypedText.longer(plain, 120)
                ? plain.substring(plain.offsetByCodePoints(plain.length(), -120))
                : plain.isEmpty() ? "file" : plain;
    }
}
