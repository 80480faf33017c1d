package io.shouwen.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Limits the unpacked size of a zip file; a small file may unpack to more than the memory. */
final class ZipSize {

    private ZipSize() {}

    /**
     * Whether the unpacked size is at most this many bytes; stops as soon as it is exceeded.
     *
     * @throws IOException if the content is not a zip file
     */
    static boolean within(byte[] zipped, long most) throws IOException {
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
