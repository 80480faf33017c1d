package io.shouwen.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Detects the kind of a sent file and prepares it for storing; the only place that decodes foreign files. It may take
 * seconds, so it must not run inside a transaction.
 */
@Component
public class PrepareFiles {

    static final int LARGEST = 15 * 1024 * 1024;

    private static final int START = 1 << 16;
    private static final Set<String> PHONES_ONLY =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif");

    private final DecodingPlaces places;
    private final Tika tika = new Tika();

    PrepareFiles(DecodingPlaces places) {
        this.places = places;
    }

    /** @throws FileRefused if the file is too large, not a picture or broken, or the server is busy */
    public Prepared picture(String name, byte[] content) {
        return prepare(name, content.length, new ByteArrayResource(content), Takes.PICTURES);
    }

    Prepared prepare(String name, long size, InputStreamSource content, Takes takes) {
        outside();
        if (size > LARGEST) {
            throw new FileRefused("file.too-large", name);
        }
        try {
            byte[] start = start(content);
            String type = tika.detect(start);
            PictureKind kind = PictureKind.of(type, start);
            if (kind != null) {
                return places.run(() -> Prepared.of(name, Picture.redraw(kind, all(content))));
            }
            if (takes == Takes.PICTURES_AND_PDF && type.equals("application/pdf")) {
                return Prepared.of(name, type, size, content);
            }
            throw new FileRefused(
                    PHONES_ONLY.contains(type)
                            ? "file.heic"
                            : takes == Takes.PICTURES ? "file.no-picture" : "file.kind",
                    name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws FileRefused if nothing was drawn */
    public Prepared drawing(String address) {
        outside();
        byte[] png = Ink.png(address);
        if (png == null || !tika.detect(png).equals(PictureKind.PNG.type())) {
            throw new FileRefused("file.nothing-drawn");
        }
        return places.run(() -> {
            try {
                var image = Picture.read(PictureKind.PNG, png);
                if (Ink.on(image)) {
                    return Prepared.of("signature.png", Picture.drawn(image, 1));
                }
            } catch (IOException | RuntimeException unreadable) {
                // reported below
            }
            throw new FileRefused("file.nothing-drawn");
        });
    }

    private static void outside() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a file is opened before the transaction begins, never inside one");
        }
    }

    private static byte[] start(InputStreamSource content) throws IOException {
        try (InputStream in = content.getInputStream()) {
            return in.readNBytes(START);
        }
    }

    private static byte[] all(InputStreamSource content) throws IOException {
        try (InputStream in = content.getInputStream()) {
            return in.readNBytes(LARGEST);
        }
    }
}
