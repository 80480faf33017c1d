package io.shouwen.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The SHA-256 of every file of a backup, in the format of {@code sha256sum -c}. */
record Manifest(Map<String, String> sums) {

    static final String FILE = "manifest.sha256";
    private static final int SUM = 64;
    private static final String BETWEEN = "  ";

    static Manifest empty() {
        return new Manifest(new TreeMap<>());
    }

    /** @throws BackupRefused if there is none, because the backup is unfinished */
    static Manifest read(Path backup) throws IOException {
        Path file = backup.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused(backup + " is no finished backup: it has no " + FILE);
        }
        Manifest manifest = empty();
        for (String line : Files.readAllLines(file)) {
            if (line.length() <= SUM + BETWEEN.length()) {
                throw new BackupRefused("The backup is damaged: " + FILE + " holds a line that is none: " + line);
            }
            manifest.add(line.substring(SUM + BETWEEN.length()), line.substring(0, SUM));
        }
        return manifest;
    }

    void add(String name, String sum) {
        sums.put(name, sum);
    }

    void check(String name, String sum) {
        if (!sum.equals(sums.get(name))) {
            throw new BackupRefused("The backup is damaged: " + name + " is not what was backed up");
        }
    }

    void write(Path backup) throws IOException {
        Files.writeString(
                backup.resolve(FILE),
                sums.entrySet().stream()
                        .map(each -> each.getValue() + BETWEEN + each.getKey() + "\n")
                        .collect(Collectors.joining()));
    }
}
