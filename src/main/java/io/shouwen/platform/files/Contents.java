package io.shouwen.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder with file contents, each stored once under its SHA-256, with a thumbnail for pictures. Contents never
 * change. Several nodes share one folder.
 */
class Contents {

    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);
    private static final String SMALL = "-small";

    private final Path folder;

    Contents(Path folder) {
        this.folder = folder;
    }

    /** Empty, with a log entry, if it is not in this node's folder. */
    Optional<Path> find(String sha256) {
        Path path = path(sha256, "");
        if (Files.isReadable(path)) {
            return Optional.of(path);
        }
        LOG.error(
                "A stored file is not in {}: nodes of one database need one shared folder (--shouwen.files), and a restored"
                        + " database its files. {}",
                folder.toAbsolutePath(),
                sha256);
        return Optional.empty();
    }

    Optional<Path> findSmall(String sha256) {
        return Optional.of(path(sha256, SMALL)).filter(Files::isReadable);
    }

    void write(Prepared file) {
        if (file.small() != null) {
            writeSmall(file.sha256(), file.small());
        }
        try (InputStream in = file.open()) {
            write(path(file.sha256(), ""), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path writeSmall(String sha256, byte[] jpeg) {
        Path path = path(sha256, SMALL);
        write(path, new java.io.ByteArrayInputStream(jpeg));
        return path;
    }

    /** With its thumbnail. */
    void delete(String sha256) {
        try {
            Files.deleteIfExists(path(sha256, SMALL));
            Files.deleteIfExists(path(sha256, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String sha256, String kind) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + kind);
    }

    /**
     * Flushed to disk before the row that refers to it can commit; a rename makes it appear completely or not at all.
     */
    private static void write(Path target, InputStream content) {
        if (Files.exists(target)) {
            return;
        }
        try {
            Files.createDirectories(target.getParent());
            Path half = Files.createTempFile(target.getParent(), "half", null);
            try (OutputStream out = Files.newOutputStream(half)) {
                content.transferTo(out);
            }
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
