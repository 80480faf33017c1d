package io.shouwen.platform.backup;

import io.shouwen.platform.postgres.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

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

    public static void main(String[] arguments) throws IOException, SQLException {
        Command.run(arguments, options -> {
            Path data = Path.of(options.get("data"));
            Proof proof = of(Path.of(options.get("from")), data);
            System.out.println("已恢复 / restored: " + data + "\n" + proof.text());
        });
    }

    /** Restores into a new or empty folder; it gets its name only when it is complete. */
    static Proof of(Path backup, Path data) throws IOException, SQLException {
        if (Files.exists(data) && !empty(data)) {
            throw new BackupRefused(
                    data + " is not empty: name another folder with --data, or move this one away first");
        }
        Path half = data.resolveSibling(data.getFileName() + ".restoring");
        Folders.delete(half);
        try {
            Manifest manifest = Manifest.read(backup);
            copy(backup, manifest, half, true);
            Proof proof = Proof.of(half, half.resolve("files"));
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
            copy(backup, Manifest.read(backup), half, false);
            Proof proof = Proof.of(half, backup.resolve(Backup.DATA).resolve("files"));
            System.out.println("已核验，可以恢复 / verified by restoring: " + backup + "\n" + proof.text());
            return proof;
        } finally {
            Folders.delete(half);
        }
    }

    private static void copy(Path backup, Manifest manifest, Path target, boolean uploads) throws IOException {
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
            boolean wanted = name.startsWith(Backup.CLUSTER + "/") || uploads && name.startsWith(Backup.DATA + "/");
            Path to = target.resolve(Path.of(Backup.DATA).relativize(Path.of(name)))
                    .normalize();
            if (wanted && !to.startsWith(target)) {
                throw new BackupRefused("The backup is damaged: it names a file outside of it, " + name);
            }
            manifest.check(name, wanted ? SummedFile.copy(from, to) : SummedFile.sum(from));
        }
        Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
    }

    private static boolean empty(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.findAny().isEmpty();
        }
    }
}
