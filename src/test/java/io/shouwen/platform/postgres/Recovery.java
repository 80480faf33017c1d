package io.shouwen.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long a start takes after a death in the midst of writing; {@code bin/bench} prints it, the tests prove that it starts. */
public final class Recovery {

    private static final Path FOLDER = Path.of("target", "bench-recovery", "postgres");
    private static final int ROUNDS = 7;

    private Recovery() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (Files.isDirectory(FOLDER)) {
            new Leftovers(FOLDER.toRealPath()).kill();
            Folders.delete(FOLDER);
        }
        WriterProcess writer = new WriterProcess(FOLDER);
        System.out.printf("%-28s %6d ms%n", "on an empty folder", writer.awaitReady());
        List<Long> after = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            writer.awaitWrites(500);
            ProcessHandle.of(Long.parseLong(Files.readAllLines(FOLDER.resolve("cluster/postmaster.pid"))
                            .getFirst()))
                    .ifPresent(ProcessHandle::destroyForcibly);
            writer.kill();
            writer = new WriterProcess(FOLDER);
            after.add(writer.awaitReady());
        }
        writer.process.destroy();
        writer.process.waitFor();
        List<Long> sorted = after.stream().sorted().toList();
        System.out.printf(
                "%-28s %6d ms   (median of %d; %d to %d)%n",
                "after both were killed", sorted.get(sorted.size() / 2), ROUNDS, sorted.getFirst(), sorted.getLast());
        System.exit(0);
    }
}
