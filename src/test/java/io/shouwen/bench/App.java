package io.shouwen.bench;

import io.shouwen.platform.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The product in a process of its own, so that its CPU time is not mixed with that of the load. */
final class App implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Process process;
    private final Map<Path, Long> compilers = new HashMap<>();
    final int port;

    private App(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns when it is ready, and the demo loaded. */
    static App start(Path folder, int port, Database database, boolean demo) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(System.getenv().getOrDefault("BENCH_JVM", "").trim().split("\\s+")));
        command.removeIf(String::isEmpty);
        command.addAll(List.of(
                "-cp",
                classpath(),
                "io.shouwen.Shouwen",
                "--server.port=" + port,
                "--shouwen.demo=" + demo,
                "--shouwen.data=" + folder,
                "--shouwen.db.url=" + database.url(),
                "--shouwen.db.user=" + database.user(),
                "--shouwen.db.password=" + database.password()));
        Path log = folder.resolve("app.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log).contains("Shouwen is ready")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Shouwen did not start: see " + log);
            }
            Thread.sleep(200);
        }
        return new App(process, port);
    }

    /** Without the tests, whose components would be found too. */
    private static String classpath() {
        List<String> parts =
                new ArrayList<>(List.of(System.getProperty("java.class.path").split(":")));
        parts.removeIf(part -> part.endsWith("test-classes"));
        return String.join(":", parts);
    }

    /** CPU time used since its start. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * The part of it that the JIT compilers used; zero on a system without /proc. What a thread used that has ended
     * stays counted.
     */
    Duration compiling() throws IOException {
        Path all = Path.of("/proc", String.valueOf(process.pid()), "task");
        if (Files.isDirectory(all)) {
            try (Stream<Path> threads = Files.list(all)) {
                threads.forEach(thread -> {
                    try {
                        if (Files.readString(thread.resolve("comm")).matches("(?s)C[12] Compiler.*")) {
                            String[] nanoseconds = Files.readString(thread.resolve("schedstat"))
                                    .split(" ");
                            compilers.put(thread, Long.parseLong(nanoseconds[0]));
                        }
                    } catch (IOException | NumberFormatException ended) {
                        // the thread has ended
                    }
                });
            }
        }
        return Duration.ofNanos(
                compilers.values().stream().mapToLong(Long::longValue).sum());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
