package io.shouwen.platform.postgres;

import io.shouwen.world.Patience;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;

/** A {@link Writer}, or another program that speaks as it does, seen from outside, with what it said was acknowledged. */
public final class WriterProcess {

    public static final Set<Long> ACKNOWLEDGED = new ConcurrentSkipListSet<>();

    public final Process process;
    final CountDownLatch ready = new CountDownLatch(1);
    private final long started = System.nanoTime();
    private volatile long readyAfter;

    WriterProcess(Path folder) throws IOException {
        this(Writer.class, folder);
    }

    public WriterProcess(Class<?> program, Path folder) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        folder.toString())
                .redirectError(new File("target/writer.log"))
                .start();
        Thread.ofPlatform().daemon().start(this::listen);
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("ready")) {
                    readyAfter = (System.nanoTime() - started) / 1_000_000;
                    ready.countDown();
                } else if (line.endsWith(" .")) {
                    ACKNOWLEDGED.add(Long.parseLong(line.split(" ")[1]));
                }
            }
        } catch (IOException e) {
            // Killed: what came whole counts.
        }
    }

    /** Milliseconds from spawning the process to being able to write: for the bench, no test asserts them. */
    public long awaitReady() {
        Patience.until(() -> ready.getCount() == 0);
        return readyAfter;
    }

    public void awaitWrites(int more) {
        int wanted = ACKNOWLEDGED.size() + more;
        Patience.until(() -> ACKNOWLEDGED.size() >= wanted);
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
