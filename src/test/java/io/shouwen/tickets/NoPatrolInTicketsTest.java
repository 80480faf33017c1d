package io.shouwen.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What differs by kind comes from the room that leads it: tickets itself does not have that room's words. */
class NoPatrolInTicketsTest {

    private static final Pattern WORDS = Pattern.compile("(?i)finding|patrol|巡查");
    private static final Path MAIN = Path.of("src/main");

    @Test
    void tickets_has_none_of_the_words_of_the_patrol() throws IOException {
        List<Path> searched = Stream.of(
                        "java/io/shouwen/tickets",
                        "jte/tickets",
                        "resources/db/migration/tickets",
                        "resources/messages",
                        "resources/static")
                .flatMap(folder -> files(MAIN.resolve(folder)))
                .filter(file -> !file.startsWith(MAIN.resolve("resources/messages"))
                                && !file.startsWith(MAIN.resolve("resources/static"))
                        || file.getFileName().toString().startsWith("tickets"))
                .toList();
        assertThat(searched).hasSizeGreaterThan(100);
        for (Path file : searched) {
            assertThat(Files.readAllLines(file).stream()
                            .filter(line -> WORDS.matcher(line).find()))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
