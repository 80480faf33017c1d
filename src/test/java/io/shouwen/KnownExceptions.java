package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a rule of the house still lets through: lists in src/test/resources/house that only get shorter. A line is an exception
 * and, after {@code #}, its reason; a line that begins with {@code #} is a heading. With {@code -Dregenerate} lines that are no longer
 * needed are taken out; none is ever put in.
 */
final class KnownExceptions {

    private static final Path FOLDER = Path.of("src/test/resources/house");

    private KnownExceptions() {}

    static void hold(String list, Collection<String> found, String rule) throws IOException {
        if (System.getProperty("regenerate") != null) {
            shorten(list, found);
        }
        Collection<String> known = read(list).keySet();
        assertThat(without(found, known))
                .withFailMessage(() -> "New against the rule: " + rule + "\n" + lines(without(found, known)))
                .isEmpty();
        assertThat(without(known, found))
                .withFailMessage(() -> "No longer an exception, take it out of " + FOLDER.resolve(list)
                        + " (-Dregenerate does):\n" + lines(without(known, found)))
                .isEmpty();
    }

    /** Exceptions and their reasons. */
    static Map<String, String> read(String list) throws IOException {
        Map<String, String> known = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve(list))) {
            String[] parts = line.split("#", 2);
            if (!parts[0].isBlank()) {
                known.put(parts[0].strip(), parts.length == 1 ? "" : parts[1].strip());
            }
        }
        return known;
    }

    private static void shorten(String list, Collection<String> found) throws IOException {
        Path file = FOLDER.resolve(list);
        List<String> kept = Files.readAllLines(file).stream()
                .filter(line -> {
                    String exception = line.split("#", 2)[0].strip();
                    return exception.isEmpty() || found.contains(exception);
                })
                .toList();
        Files.writeString(file, lines(kept) + "\n");
    }

    private static Collection<String> without(Collection<String> all, Collection<String> some) {
        Collection<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String lines(Collection<String> lines) {
        return String.join("\n", lines);
    }
}
