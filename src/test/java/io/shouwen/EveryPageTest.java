package io.shouwen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page has a way to it: an address that is answered is named by a template, a script, the navigation or a redirect. */
class EveryPageTest {

    private static final Path WHO_MAY = Path.of("src/test/resources/access.txt");

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("src/main/jte"), Path.of("src/main/resources/static"));

    @Test
    void every_address_that_is_answered_is_named_where_somebody_can_follow_it() throws IOException {
        String named = SOURCES.stream().flatMap(EveryPageTest::lines).collect(Collectors.joining("\n"));
        Set<String> lost = Files.readAllLines(WHO_MAY).stream()
                .filter(line -> line.startsWith("GET"))
                .map(line -> line.split(" +")[1])
                .filter(address -> address.startsWith("/p/{project}/"))
                .filter(address -> !names(address).matcher(named).find())
                .collect(Collectors.toCollection(TreeSet::new));
        KnownExceptions.hold("pages-without-a-link.txt", lost, "a page nobody can come to is a page nobody uses");
    }

    /** Its fixed parts in their order on one line: {@code "tickets/" + id + "/closure"}. */
    private static Pattern names(String address) {
        String path = address.substring("/p/{project}/".length());
        String fixed = Arrays.stream(path.split("\\{[^}]*}", -1))
                .filter(part -> !part.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("[^\\n]+"));
        return Pattern.compile("[\"/`]" + fixed + (path.endsWith("}") ? "" : "(?=[\"?`#&])"));
    }

    private static Stream<String> lines(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(java|jte|js)"))
                    .map(EveryPageTest::text)
                    .flatMap(String::lines)
                    .filter(line -> !line.contains("Mapping("))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
