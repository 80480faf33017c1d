package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Move;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReader;

/** Keeps docs/stages.md what the state machines' enums say, and the enums free of dead ends. */
class StageDocsTest {

    private static final Path PAGE = Path.of("docs/stages.md");
    private static final String AGAIN = "mvn test -Dtest=StageDocsTest -Dregenerate";

    @Test
    void the_page_of_stages_is_what_the_enums_say() throws Exception {
        String page = page(machines());
        if (System.getProperty("regenerate") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .withFailMessage("docs/stages.md is stale: run " + AGAIN)
                .hasContent(page);
    }

    @Test
    void every_stage_is_reached_from_the_first_one() throws Exception {
        for (List<Move<?>> machine : machines()) {
            Set<Enum<?>> reached = new HashSet<>();
            int before;
            do {
                before = reached.size();
                for (Move<?> move : machine) {
                    if (move.from().isEmpty() || move.from().stream().anyMatch(reached::contains)) {
                        reached.addAll(move.to());
                    }
                }
            } while (reached.size() > before);
            assertThat(reached).as(machine.getFirst().getClass().getName()).containsExactlyInAnyOrder(stages(machine));
        }
    }

    private static List<List<Move<?>>> machines() throws IOException, ClassNotFoundException {
        List<List<Move<?>>> machines = new ArrayList<>();
        CachingMetadataReaderFactory readers = new CachingMetadataReaderFactory();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:io/shouwen/**/*Move.class")) {
            MetadataReader reader = readers.getMetadataReader(file);
            if (List.of(reader.getClassMetadata().getInterfaceNames()).contains(Move.class.getName())) {
                Object[] moves =
                        Class.forName(reader.getClassMetadata().getClassName()).getEnumConstants();
                machines.add(Arrays.stream(moves)
                        .<Move<?>>map(move -> (Move<?>) move)
                        .toList());
            }
        }
        machines.sort(Comparator.comparing(StageDocsTest::room));
        return machines;
    }

    private static String page(List<List<Move<?>>> machines) {
        StringBuilder page = new StringBuilder("""
                # Stages and moves

                The state machines of the matters that a room leads. Stages are derived from facts; a move that is not in the picture is
                refused by the record and by the database.

                Generated from the enums that implement `io.shouwen.platform.Move`; a test fails when it is stale. Write it anew with
                `%s`.
                """.formatted(AGAIN));
        machines.forEach(machine -> page.append(picture(machine)));
        return page.toString();
    }

    private static String picture(List<Move<?>> machine) {
        List<String> lines = new ArrayList<>();
        for (Move<?> move : machine) {
            for (Enum<?> to : move.to()) {
                if (move.from().isEmpty()) {
                    lines.add("[*] --> %s : %s".formatted(said(to), said(move.name())));
                }
                move.from()
                        .forEach(
                                from -> lines.add("%s --> %s : %s".formatted(said(from), said(to), said(move.name()))));
            }
        }
        for (Enum<?> stage : stages(machine)) {
            if (machine.stream().noneMatch(move -> move.from().contains(stage))) {
                lines.add("%s --> [*]".formatted(said(stage)));
            }
        }
        return """

                ## %s

                ```mermaid
                stateDiagram-v2
                %s
                ```
                """.formatted(
                        room(machine), lines.stream().map(line -> "    " + line).collect(Collectors.joining("\n")));
    }

    private static Enum<?>[] stages(List<Move<?>> machine) {
        return machine.stream()
                .flatMap(move -> move.to().stream())
                .findFirst()
                .orElseThrow()
                .getDeclaringClass()
                .getEnumConstants();
    }

    /** Mermaid takes a hyphen for an arrow. */
    private static String said(Enum<?> stage) {
        return said(stage.name());
    }

    private static String said(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String room(List<Move<?>> machine) {
        return machine.getFirst().getClass().getPackageName().replace("io.shouwen.", "");
    }
}
