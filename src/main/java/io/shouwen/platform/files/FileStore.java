package io.shouwen.platform.files;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import io.shouwen.platform.TypedText;
import io.shouwen.platform.security.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.tika.Tika;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps uploaded files, each content once, in a folder named by its SHA-256. What a file is decides its content, not its
 * name; only pictures and PDF are taken, at most 15 MB.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FileStore {

    static final int LARGEST = 15 * 1024 * 1024;
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path folder;
    private final Tika tika = new Tika();

    FileStore(JdbcClient jdbc, Clock clock, @Value("${shouwen.data}") Path data) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.folder = data.resolve("files");
    }

    /** @throws FileRefused when it is too large or not of a kind that is kept */
    public StoredFile keep(UUID projectId, String name, byte[] content) {
        if (content.length > LARGEST) {
            throw new FileRefused("file.too-large");
        }
        String type = tika.detect(content);
        boolean picture = PICTURES.contains(type);
        if (!picture && !type.equals("application/pdf")) {
            throw new FileRefused("file.kind");
        }
        byte[] kept = picture ? Picture.redraw(content) : content;
        StoredFile file = new StoredFile(
                Ids.next(), Sha256.hex(kept), shortened(name), picture ? "image/jpeg" : type, kept.length);
        write(file.sha256(), kept);
        jdbc.sql("""
                insert into platform.file (project_id, id, sha256, name, content_type, size, stored_by, stored_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Sql.values(projectId, file.id(), file.sha256(), file.name(), file.contentType(), file.size()))
                .params(Sql.values(Scope.current().actor().id(), clock.instant()))
                .update();
        return file;
    }

    public Optional<StoredFile> find(UUID projectId, UUID id) {
        return jdbc.sql(
                        "select id, sha256, name, content_type, size from platform.file where project_id = ? and id = ?")
                .params(projectId, id)
                .query((row, n) -> new StoredFile(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5)))
                .optional();
    }

    /** Where its content is, to be read. */
    public Path path(StoredFile file) {
        return path(file.sha256());
    }

    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** On disk and flushed before the row that names it can commit; the rename makes it appear whole or not at all. */
    private void write(String sha256, byte[] content) {
        Path target = path(sha256);
        if (Files.exists(target)) {
            return;
        }
        try {
            Files.createDirectories(target.getParent());
            Path half = Files.createTempFile(target.getParent(), "half", null);
            Files.write(half, content);
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
