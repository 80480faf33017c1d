package io.shouwen.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PostgreSQL processes of one folder, recognised by program name and working directory, never by a pid in a file, which
 * may belong to another process after a crash.
 */
record Leftovers(Path folder) {

    private static final Set<String> OURS = Set.of("postgres", "initdb", "pg_ctl");
    private static final int TRIES = 250;
    private static final int PAUSE = 20;

    /** A zombie has no working directory and no command line, so it does not count. */
    boolean own(ProcessHandle process) {
        Path proc = Path.of("/proc", String.valueOf(process.pid()));
        if (!Files.isDirectory(proc)) {
            return process.info()
                    .commandLine()
                    .filter(line -> line.contains("postgres") && line.contains(folder.toString()))
                    .isPresent();
        }
        return OURS.contains(read(proc.resolve("comm")).strip())
                && (worksHere(proc) || read(proc.resolve("cmdline")).contains(folder.toString()));
    }

    private boolean worksHere(Path proc) {
        try {
            return Files.readSymbolicLink(proc.resolve("cwd")).startsWith(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    Optional<ProcessHandle> process(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::own);
    }

    /** Kills them. This is safe for the data, like a power failure: the write-ahead log is replayed. */
    void kill() {
        for (int tries = 0; tries < TRIES; tries++) {
            List<ProcessHandle> all =
                    ProcessHandle.allProcesses().filter(this::own).toList();
            if (all.isEmpty()) {
                return;
            }
            all.forEach(ProcessHandle::destroyForcibly);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
