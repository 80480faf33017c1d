package io.shouwen.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies a file and computes its SHA-256 in one pass. */
final class SummedFile {

    private SummedFile() {}

    /** @return the SHA-256 of the bytes written; the source may be changing */
    static String copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        String sum;
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            sum = pass(in, out);
        }
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        return sum;
    }

    static String sum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return pass(in, OutputStream.nullOutputStream());
        }
    }

    /** Flushes the whole file system once, instead of thousands of small files one by one. */
    static void flushAll() throws IOException {
        try {
            int code = new ProcessBuilder("sync").inheritIO().start().waitFor();
            if (code != 0) {
                throw new IOException("sync failed with " + code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String pass(InputStream in, OutputStream out) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(out);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
