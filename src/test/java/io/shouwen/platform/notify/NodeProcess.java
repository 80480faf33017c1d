package io.shouwen.platform.notify;

import io.shouwen.Shouwen;
import io.shouwen.platform.postgres.Database;
import io.shouwen.world.Outside;
import io.shouwen.world.Patience;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A second node of the product in a process of its own, to be killed. */
final class NodeProcess {

    final Process process;
    private final CountDownLatch ready = new CountDownLatch(1);

    NodeProcess(Database database) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Shouwen.class.getName(),
                "--server.port=0",
                "--shouwen.data=target/test-data",
                "--shouwen.world=true",
                "--shouwen.heartbeat=1s",
                "--shouwen.outbox.lease=2s",
                "--shouwen.outbox.first-retry=100ms",
                "--shouwen.db.url=" + database.url(),
                "--shouwen.db.user=" + database.user(),
                "--shouwen.db.password=" + database.password()));
        Outside.settings().forEach((name, value) -> command.add("--" + name + "=" + value));
        process = new ProcessBuilder(command)
                .redirectError(new File("target/second-node.log"))
                .start();
        Thread.ofPlatform().daemon().start(this::listen);
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("Shouwen is ready")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            // Killed.
        }
    }

    void awaitReady() throws InterruptedException {
        if (!ready.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the second node never got ready: see target/second-node.log");
        }
    }

    /** Nothing of it runs to its end: SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
