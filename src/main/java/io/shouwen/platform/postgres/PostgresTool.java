package io.shouwen.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's command-line tools and waits for it. */
final class PostgresTool {

    private PostgresTool() {}

    record Result(int code, String output) {
        boolean ok() {
            return code == 0;
        }
    }

    /** Output goes to a file, because a server that keeps running would keep a pipe open. */
    static Result run(List<String> command, int seconds) {
        try {
            Path output = Files.createTempFile("shouwen-postgres", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(new File("/dev/null"))
                        .start();
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return new Result(-1, command + " took longer than " + seconds + " s");
                }
                return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(-1, "interrupted: " + command);
        }
    }
}
