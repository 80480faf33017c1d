package io.shouwen.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL's data directory, created completely or not at all. */
record Cluster(Path home, Program program, Account account) {

    private static final String HALF = "cluster-being-made-";
    private static final List<String> LOCALES = List.of("C.UTF-8", "en_US.UTF-8", "C");

    static Cluster open(Path folder, Program program, Account account) throws IOException {
        Cluster cluster = new Cluster(folder.resolve("cluster"), program, account);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path half : all.filter(path -> path.getFileName().toString().startsWith(HALF))
                    .toList()) {
                Folders.delete(half);
            }
        }
        if (!Files.isDirectory(cluster.home)) {
            cluster.make(folder);
        }
        return cluster;
    }

    /** After a crash during creation a folder with another name remains, which the next start deletes. */
    private void make(Path folder) throws IOException {
        Path half = folder.resolve(HALF + ProcessHandle.current().pid());
        Keys keys = Keys.fresh(Ports.free());
        // A separate name, so that the initdb of a killed start cannot write into this one.
        Path password = Files.createTempFile(
                folder,
                HALF,
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, keys.adminPassword() + "\n");
            Account.handOver(folder, password);
            PostgresTool.Result made = new PostgresTool.Result(-1, "");
            for (String locale : LOCALES) {
                Folders.delete(half);
                made = PostgresTool.run(
                        account.command(
                                program,
                                "initdb",
                                List.of(
                                        "-D",
                                        half.toString(),
                                        "--username=postgres",
                                        "--pwfile=" + password,
                                        "--auth=scram-sha-256",
                                        "--encoding=UTF8",
                                        "--locale-provider=builtin",
                                        "--builtin-locale=C.UTF-8",
                                        "--locale=" + locale,
                                        "--data-checksums")),
                        120);
                if (made.ok()) {
                    break;
                }
            }
            if (!made.ok()) {
                throw new NoDatabase("PostgreSQL could not make its data folder " + half + ":\n" + made.output());
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(
                half.resolve("postgresql.conf"),
                "\n# Written anew at every start; lines of your own below this one win.\ninclude_if_exists = 'shouwen.conf'\n",
                StandardOpenOption.APPEND);
        keys.write(half);
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    }

    Keys keys() throws IOException {
        return Keys.read(home);
    }

    void configure(int port, Map<String, String> more) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", String.valueOf(port));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "100");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("fsync", "on");
        settings.put("full_page_writes", "on");
        settings.put("synchronous_commit", "on");
        settings.put("shared_buffers", "128MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("random_page_cost", "1.1");
        // Limits the write-ahead log to be replayed after a crash, and so the time of a start.
        settings.put("max_wal_size", "512MB");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("logging_collector", "on");
        settings.put("log_directory", "../log");
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.put("log_min_duration_statement", "1s");
        // Parameters are personal data, so slow or failing statements are logged without them.
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.putAll(more);
        Files.writeString(
                home.resolve("shouwen.conf"),
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'\n")
                        .collect(Collectors.joining()));
        Account.handOver(home, home.resolve("shouwen.conf"));
    }

    /** The pid in PostgreSQL's file, which may belong to any process by now. */
    Optional<Long> notedPid() {
        try (Stream<String> lines = Files.lines(home.resolve("postmaster.pid"))) {
            return lines.findFirst().map(line -> Long.parseLong(line.strip()));
        } catch (IOException | java.io.UncheckedIOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void forgetPid() throws IOException {
        Files.deleteIfExists(home.resolve("postmaster.pid"));
    }

    PostgresTool.Result control(int seconds, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-D", home.toString()));
        return PostgresTool.run(account.command(program, "pg_ctl", all), seconds);
    }
}
