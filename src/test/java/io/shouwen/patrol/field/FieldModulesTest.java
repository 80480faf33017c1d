package io.shouwen.patrol.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts of the phone's page are in an order: who is imported does not import back, and a screen does not know the page. */
class FieldModulesTest {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import) ?\\(?\"([./][^\"]+\\.js)\"");

    private final Map<Path, List<Path>> imports = new TreeMap<>();

    FieldModulesTest() throws IOException {
        try (Stream<Path> files = Files.walk(STATIC.resolve("field"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
                imports.put(
                        file,
                        IMPORT.matcher(Files.readString(file))
                                .results()
                                .map(found -> address(file, found.group(1)))
                                .toList());
            }
        }
    }

    private static Path address(Path from, String said) {
        return (said.startsWith("/") ? STATIC.resolve(said.substring(1)) : from.resolveSibling(said)).normalize();
    }

    @Test
    void what_is_imported_is_there() {
        assertThat(imports.values().stream().flatMap(List::stream))
                .hasSizeGreaterThan(50)
                .allSatisfy(imported -> assertThat(imported).exists());
    }

    @Test
    void no_module_imports_itself_in_the_end() {
        assertThat(imports.keySet())
                .allSatisfy(module -> assertThat(circle(module, module, new HashSet<>()))
                        .as("the way from " + module + " back to itself")
                        .isEmpty());
    }

    @Test
    void only_the_page_starts_the_page() {
        assertThat(imports)
                .allSatisfy((module, imported) ->
                        assertThat(imported).as(module.toString()).doesNotContain(STATIC.resolve("field/app.js")));
    }

    /** The modules from one to another, empty where there is no way. */
    private List<Path> circle(Path at, Path to, Set<Path> seen) {
        for (Path next : imports.getOrDefault(at, List.of())) {
            if (next.equals(to)) {
                return List.of(at);
            }
            if (seen.add(next)) {
                List<Path> rest = circle(next, to, seen);
                if (!rest.isEmpty()) {
                    List<Path> way = new ArrayList<>(List.of(at));
                    way.addAll(rest);
                    return way;
                }
            }
        }
        return List.of();
    }
}
