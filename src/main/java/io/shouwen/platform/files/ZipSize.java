package io.shouwen.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What a packed file holds: a small one may unpack to more than any memory does. */
public final class ZipSize {

    private ZipSize() {}

    /**
     * Whether all of it together is at most so many bytes; stops as soon as it is not.
     *
     * @throws IOException where the content is no zip file
     */
    public static boolean within(byte[] zipped, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(zipped).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                InputStream part = zip.getInputStream(entry);
                for (int read = part.read(buffer); read > 0; read = part.read(buffer)) {
                    unpacked += read;
                    if (unpacked > most) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
