package io.shouwen.platform.backup;

import io.shouwen.platform.postgres.Command;
import io.shouwen.platform.postgres.DatabaseServer;
import io.shouwen.platform.postgres.EmbeddedPostgres;
import io.shouwen.platform.postgres.Folders;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/**
 * A backup of a data folder, made whether Shouwen is running or not. Its folder is called {@code shouwen-<time>} only
 * when it is complete and has its manifest.
 */
final class Backup implements AutoCloseable {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'shouwen-'yyyyMMdd-HHmmss'Z'").withZone(ZoneOffset.UTC);
    static final String DATA = "data";
    static final String FILES = DATA + "/files";
    static final String CLUSTER = DATA + "/postgres/cluster";
    /** Files that PostgreSQL recreates at its start. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> PASSING =
            Set.of("postmaster.pid", "postmaster.opts", "current_logfiles", "backup_label", "tablespace_map");

    private final Path data;
    private final Path files;
    private final Path half;
    private final DatabaseServer server;
    private final OnlineBackup online;
    private final Manifest manifest = Manifest.empty();

    private Backup(Path data, Path files, Path half, DatabaseServer server, OnlineBackup online) {
        this.data = data;
        this.files = files;
        this.half = half;
        this.server = server;
        this.online = online;
    }

    public static void main(String[] arguments) throws IOException, SQLException, GeneralSecurityException {
        Command.run(arguments, settings -> {
            if (settings.containsProperty("verify")) {
                Restore.verify(Path.of(settings.getRequiredProperty("verify")));
                return;
            }
            Path made = of(
                    Path.of(settings.getRequiredProperty("shouwen.data")),
                    Path.of(settings.getRequiredProperty("shouwen.files")),
                    Path.of(settings.getRequiredProperty("to")),
                    Clock.systemUTC().instant());
            System.out.println("已备份 / backed up: " + made);
            Restore.verify(made);
        });
    }

    /** @param files the folder of uploaded files, wherever it is @return the folder of the backup, in {@code into} */
    static Path of(Path data, Path files, Path into, Instant now) throws IOException, SQLException {
        try (Backup backup = start(data, files, into, now)) {
            backup.copyDatabase();
            return backup.end(now);
        }
    }

    static Backup start(Path data, Path files, Path into, Instant now) throws IOException, SQLException {
        if (!Files.isDirectory(data.resolve("postgres/cluster"))) {
            throw new BackupRefused(data + " holds no database of Shouwen: name its folder with --data");
        }
        if (into.toAbsolutePath().startsWith(data.toAbsolutePath())
                || into.toAbsolutePath().startsWith(files.toAbsolutePath())) {
            throw new BackupRefused("A backup does not go into the folder it is of: name another one than " + into);
        }
        Path half = into.resolve(NAME.format(now) + ".unfinished");
        Files.createDirectories(half);
        DatabaseServer server = EmbeddedPostgres.startOrJoinAsAdmin(data.resolve("postgres"));
        try {
            return new Backup(data, files, half, server, OnlineBackup.start(server.database()));
        } catch (SQLException e) {
            server.close();
            throw e;
        }
    }

    void copyDatabase() throws IOException {
        Path cluster = data.resolve("postgres/cluster");
        copy(cluster, CLUSTER, path -> {
            String top = cluster.relativize(path).getName(0).toString();
            String name = path.getFileName().toString();
            return !EMPTY.contains(top)
                    && !PASSING.contains(name)
                    && !name.startsWith("pgsql_tmp")
                    && !name.startsWith("pg_internal.init")
                    && !name.equals("pg_control");
        });
        // Copied last, as pg_basebackup does.
        keep(cluster.resolve("global/pg_control"), CLUSTER + "/global/pg_control");
    }

    /** Copies the uploaded files after the database, so that each copied row has its file. */
    Path end(Instant now) throws IOException, SQLException {
        OnlineBackup.End end = online.end();
        write(CLUSTER + "/backup_label", end.label());
        copy(data.resolve("postgres/cluster/pg_wal"), CLUSTER + "/pg_wal", path -> {
            String name = path.getFileName().toString();
            return name.endsWith(".history")
                    || name.length() == end.firstLog().length()
                            && name.compareTo(end.firstLog()) >= 0
                            && name.compareTo(end.lastLog()) <= 0;
        });
        copy(
                data,
                DATA,
                path -> !Set.of("postgres", "log", "files")
                                .contains(data.relativize(path).getName(0).toString())
                        && !path.toAbsolutePath().startsWith(files.toAbsolutePath())
                        && !path.getFileName().toString().startsWith("half"));
        copy(files, FILES, path -> !path.getFileName().toString().startsWith("half"));
        write("about.properties", "made=" + now + "\npostgresql=" + online.version() + "\n");
        manifest.write(half);
        SummedFile.flushAll();
        Path whole = half.resolveSibling(half.getFileName().toString().replace(".unfinished", ""));
        return Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
    }

    private interface Wanted {
        boolean is(Path path);
    }

    private void copy(Path from, String name, Wanted wanted) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(from) || wanted.is(folder)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && wanted.is(file)) {
                    keep(file, name + "/" + from.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    /** A file that disappears during the copy was dropped; the write-ahead log contains that too. */
    private void keep(Path file, String name) throws IOException {
        Path copy = half.resolve(name);
        try {
            manifest.add(name, SummedFile.copy(file, copy));
        } catch (NoSuchFileException e) {
            if (Files.exists(file)) {
                throw e;
            }
            Files.deleteIfExists(copy);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = half.resolve(name);
        Files.writeString(file, text);
        manifest.add(name, SummedFile.sum(file));
    }

    /** Removes unfinished backups. */
    @Override
    public void close() throws IOException, SQLException {
        try (server;
                online) {
            Folders.delete(half);
        }
    }
}
