package io.shouwen.platform.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@link Writer} seen from outside, with what it said was acknowledged. */
final class WriterProcess {

    static final Set<Long> ACKNOWLEDGED = new ConcurrentSkipListSet<>();

    final Process process;
    final CountDownLatch ready = new CountDownLatch(1);
    private final long started = System.nanoTime();
    private volatile long readyAfter;

    WriterProcess(Path folder) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
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

    /** Milliseconds from spawning the process to being able to write. */
    long awaitReady() throws InterruptedException {
        if (!ready.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not ready after 30 s");
        }
        return readyAfter;
    }

    void awaitWrites(int more) throws InterruptedException {
        int wanted = ACKNOWLEDGED.size() + more;
        for (int i = 0; i < 1_500 && ACKNOWLEDGED.size() < wanted; i++) {
            Thread.sleep(10);
        }
        if (ACKNOWLEDGED.size() < wanted) {
            throw new IllegalStateException("no " + more + " writes within 15 s");
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
