package io.shouwen.platform.backup;

import io.shouwen.platform.postgres.Command;
import io.shouwen.platform.postgres.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Restores a backup into a data folder, checks every file, and starts the database once. */
final class Restore {

    /** Empty folders that PostgreSQL requires; copying a backup may have lost them. */
    private static final List<String> FOLDERS = List.of(
            "pg_wal/archive_status",
            "pg_wal/summaries",
            "pg_commit_ts",
            "pg_dynshmem",
            "pg_logical/mappings",
            "pg_logical/snapshots",
            "pg_multixact/members",
            "pg_multixact/offsets",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_tblspc",
            "pg_twophase",
            "pg_xact");

    private Restore() {}

    public static void main(String[] arguments) throws IOException, SQLException, GeneralSecurityException {
        Command.run(arguments, settings -> {
            Path data = Path.of(settings.getRequiredProperty("shouwen.data"));
            Path files = Path.of(settings.getRequiredProperty("shouwen.files"));
            Proof proof = of(Path.of(settings.getRequiredProperty("from")), data, files);
            System.out.println("已恢复 / restored: " + data + "\n" + proof.text());
        });
    }

    /** Restores into a new or empty folder; it gets its name only when it is complete. */
    static Proof of(Path backup, Path data, Path files) throws IOException, SQLException {
        if (Files.exists(data) && !empty(data)) {
            throw new BackupRefused(
                    data + " is not empty: name another folder with --data, or move this one away first");
        }
        Path half = data.resolveSibling(data.getFileName() + ".restoring");
        Folders.delete(half);
        try {
            Manifest manifest = Manifest.read(backup);
            Path uploads = files.toAbsolutePath().startsWith(data.toAbsolutePath())
                    ? half.resolve(data.toAbsolutePath().relativize(files.toAbsolutePath()))
                    : files;
            copy(backup, manifest, half, uploads);
            Proof proof = Proof.of(half, uploads);
            SummedFile.flushAll();
            Files.deleteIfExists(data);
            Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
            return proof;
        } finally {
            Folders.delete(half);
        }
    }

    /**
     * Verifies a backup: restores the database beside it, starts and reads it, and deletes the copy. Uploaded files are
     * read in place.
     */
    static Proof verify(Path backup) throws IOException, SQLException {
        Path half = backup.resolveSibling(backup.getFileName() + ".verifying");
        Folders.delete(half);
        try {
            copy(backup, Manifest.read(backup), half, null);
            Proof proof = Proof.of(half, backup.resolve(Backup.FILES));
            System.out.println("已核验，可以恢复 / verified by restoring: " + backup + "\n" + proof.text());
            return proof;
        } finally {
            Folders.delete(half);
        }
    }

    /** @param uploads for the uploaded files; null where only the database is wanted */
    private static void copy(Path backup, Manifest manifest, Path target, @Nullable Path uploads) throws IOException {
        Path cluster = target.resolve("postgres/cluster");
        for (String folder : FOLDERS) {
            Files.createDirectories(cluster.resolve(folder));
        }
        for (Map.Entry<String, String> file : manifest.sums().entrySet()) {
            String name = file.getKey();
            Path from = backup.resolve(name);
            if (!Files.isRegularFile(from)) {
                throw new BackupRefused("The backup is damaged: " + name + " is missing");
            }
            if (uploads != null && name.startsWith(Backup.FILES + "/")) {
                manifest.check(name, SummedFile.sum(from));
                Path to = inside(uploads, Backup.FILES, name);
                if (!Files.exists(to) || !SummedFile.sum(to).equals(file.getValue())) {
                    Files.deleteIfExists(to);
                    manifest.check(name, SummedFile.copy(from, to));
                }
            } else if (name.startsWith(Backup.CLUSTER + "/") || uploads != null && name.startsWith(Backup.DATA + "/")) {
                manifest.check(name, SummedFile.copy(from, inside(target, Backup.DATA, name)));
            } else {
                manifest.check(name, SummedFile.sum(from));
            }
        }
        Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
    }

    private static Path inside(Path folder, String above, String name) {
        Path to = folder.resolve(Path.of(above).relativize(Path.of(name))).normalize();
        if (!to.startsWith(folder.normalize())) {
            throw new BackupRefused("The backup is damaged: it names a file outside of it, " + name);
        }
        return to;
    }

    private static boolean empty(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.findAny().isEmpty();
        }
    }
}
